import { InvalidArgumentError, Option, type Command } from 'commander'
import {
  encoders,
  formatOfFile,
  outputFormats,
  type Encoder,
  type OutputFormat,
} from '../../api/contract/output-format.ts'
import type { MediaFacts, RenderEvent, RenderOutcome } from '../../render/render-request.ts'
import { CliError, endWith, exitCodes, fail, type GlobalOptions, printMessage } from '../output.ts'
import { addPictureOptions, type PictureOptions } from '../picture-options.ts'
import type { PreparedScene } from '../scene-request.ts'

interface RenderOptions extends GlobalOptions, PictureOptions {
  output: string
  format?: OutputFormat
  encoder: Encoder
  jobs?: number
  loop?: number
  graph: boolean
}

/** `render G -o out.mp4`: an export. */
export function register(program: Command): void {
  const command = program
    .command('render <graph>')
    .description('a video, a GIF or pictures of a graph')
    .requiredOption('-o, --output <file>', 'the file to make (for png-sequence the folder)')
    .addOption(
      new Option('--format <name>', 'what to make; else the ending of the file says it').choices(outputFormats),
    )
  addPictureOptions(command)
    .addOption(
      new Option('--encoder <name>', "care of the encoder; best is Manim's own").choices(encoders).default('standard'),
    )
    .addOption(new Option('--loop <times>', 'how often a GIF plays; 0 is for ever').argParser(readTimes))
    .option('--no-graph', 'do not put the graph into the file (it opens from an MP4, MOV, WebM or PNG)')
    .addOption(new Option('--jobs <number>', 'processes that may draw at once').argParser(readJobs))
    .action(async (file: string, _options: RenderOptions, self: Command) => {
      await run(file, self.optsWithGlobals<RenderOptions>())
    })
}

async function run(file: string, options: RenderOptions): Promise<void> {
  const format =
    options.format ?? formatOfFile(options.output) ?? fail(unknownEnding(options.output), { code: exitCodes.wrongUse })
  if (options.loop !== undefined && format !== 'gif') {
    fail('Only a GIF plays several times. Leave --loop out.', { code: exitCodes.wrongUse })
  }
  if ((options.jobs ?? 1) > 1) printMessage('Note: this version draws with one process.')
  const { cancelOnInterrupt, prepareScene } = await import('../scene-request.ts')
  const signal = cancelOnInterrupt()
  let scene: PreparedScene
  try {
    scene = await prepareScene(file, options, signal)
  } catch (error) {
    if (options.json !== true || !(error instanceof CliError)) throw error
    refuse(error)
    return
  }
  try {
    await render(scene, format, options)
  } finally {
    await scene.close()
  }
}

async function render(
  { request, document }: PreparedScene,
  format: OutputFormat,
  options: RenderOptions,
): Promise<void> {
  const { renderScene } = await import('../../render/render-scene.ts')
  const { ProgressBar, formatSeconds } = await import('../progress-bar.ts')
  const begun = performance.now()
  const bar = new ProgressBar()
  const outcome = await renderScene(
    {
      ...request,
      output: options.output,
      format,
      encoder: options.encoder,
      ...(options.loop === undefined ? {} : { loop: options.loop }),
      ...(options.graph ? { graph: document } : {}),
    },
    (event) => {
      if (event.event === 'warning') bar.message(`Note: ${event.message}`)
      else if (options.json === true) printEvent(event)
      else if (event.event === 'progress') bar.show(event)
    },
  )
  bar.clear()
  if (outcome.event === 'completed') {
    const took = formatSeconds((performance.now() - begun) / 1000)
    printMessage(`Made ${formatFacts(outcome.media)} in ${took}.`)
    if (options.json !== true) process.stdout.write(`${outcome.file}\n`)
    return
  }
  await tellFailure(outcome, document, options)
}

/** Says on stderr why there is no result; exit code 1, also for a cancelled render: the thing was not done. */
async function tellFailure(
  outcome: Exclude<RenderOutcome, { event: 'completed' }>,
  document: PreparedScene['document'],
  options: RenderOptions,
): Promise<void> {
  endWith(exitCodes.failed)
  if (outcome.event === 'cancelled') {
    printMessage('Cancelled: nothing was written.')
    return
  }
  const { formatRenderError } = await import('../scene-request.ts')
  printMessage(`Error: ${formatRenderError(outcome.error, document, options.verbose === true)}`)
}

/** Events of format.md, one on a line; plays are for the editor. */
function printEvent(event: RenderEvent): void {
  if (event.event === 'play') return
  process.stdout.write(`${JSON.stringify(event)}\n`)
}

/** With `--json` a graph that cannot be rendered is a failed render too. */
function refuse(error: CliError): void {
  endWith(error.exitCode)
  printMessage(`Error: ${error.message}`)
  if (error.remedy !== undefined) printMessage(error.remedy)
  const { message, details } = error
  const told = { code: 'VALIDATION_ERROR', message, ...details }
  process.stdout.write(`${JSON.stringify({ event: 'failed', job_id: null, error: told })}\n`)
}

function unknownEnding(file: string): string {
  return `The ending of ${file} stands for no format. Add --format, or name a file such as out.mp4.`
}

function readJobs(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1) throw new InvalidArgumentError('Give a whole number from 1.')
  return jobs
}

function readTimes(text: string): number {
  const times = Number(text)
  if (!Number.isInteger(times) || times < 0 || times > 65_535) {
    throw new InvalidArgumentError('Give a whole number from 0 to 65535.')
  }
  return times
}

function formatFacts({ kind, width, height, frames, duration, frame_rate, bytes }: MediaFacts): string {
  const size = bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`
  const parts = [`${width} x ${height}`]
  if (kind === 'sequence') parts.push(`${frames} pictures`)
  if (duration !== null) parts.push(`${Number(duration.toFixed(2))} s`, `${frames} frames`)
  if (frame_rate !== null) parts.push(`${Number(frame_rate.toFixed(2))} a second`)
  return [...parts, size].join(', ')
}
