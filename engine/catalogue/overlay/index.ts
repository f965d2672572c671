// Written by scripts/write-kind-index.mjs from the files of this folder: edit those, not this.
import type { Overlay } from '../define-overlay.ts'
import animatingMethods from './animating-methods.ts'
import annotations from './annotations.ts'
import axes from './axes.ts'
import camera from './camera.ts'
import circles from './circles.ts'
import colors from './colors.ts'
import composition from './composition.ts'
import coordinates from './coordinates.ts'
import creation from './creation.ts'
import equations from './equations.ts'
import fading from './fading.ts'
import groups from './groups.ts'
import growing from './growing.ts'
import images from './images.ts'
import indication from './indication.ts'
import linearTransformations from './linear-transformations.ts'
import linesAndCurves from './lines-and-curves.ts'
import lines from './lines.ts'
import matrices from './matrices.ts'
import measuring from './measuring.ts'
import movement from './movement.ts'
import networks from './networks.ts'
import numbers from './numbers.ts'
import partsOfTables from './parts-of-tables.ts'
import plots from './plots.ts'
import polygons from './polygons.ts'
import position from './position.ts'
import shapeOperations from './shape-operations.ts'
import solids from './solids.ts'
import stage from './stage.ts'
import states from './states.ts'
import style from './style.ts'
import superseded from './superseded.ts'
import tables from './tables.ts'
import text from './text.ts'
import trackers from './trackers.ts'
import transform from './transform.ts'
import valueAnimations from './value-animations.ts'
import vectorFunctions from './vector-functions.ts'

/** What is curated about the kinds that introspection finds. */
export const overlays: readonly Overlay[] = [
  animatingMethods,
  annotations,
  axes,
  camera,
  circles,
  colors,
  composition,
  coordinates,
  creation,
  equations,
  fading,
  groups,
  growing,
  images,
  indication,
  linearTransformations,
  linesAndCurves,
  lines,
  matrices,
  measuring,
  movement,
  networks,
  numbers,
  partsOfTables,
  plots,
  polygons,
  position,
  shapeOperations,
  solids,
  stage,
  states,
  style,
  superseded,
  tables,
  text,
  trackers,
  transform,
  valueAnimations,
  vectorFunctions,
]
