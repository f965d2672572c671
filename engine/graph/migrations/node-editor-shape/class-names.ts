/**
 * The classes of Manim 0.22 as far as this migration needs them; frozen with it. After a colon stand the inputs that
 * take objects, in Python's order: `*` marks one that grows, `>` the one that is on stage afterwards where that is not
 * the first.
 */
export const mobjectClasses = `
AnnotationDot AnnularSector Annulus Arc ArcBetweenPoints ArcBrace ArcPolygon Arrow Arrow3D ArrowCircleFilledTip
ArrowCircleTip ArrowSquareFilledTip ArrowSquareTip ArrowTip ArrowTriangleFilledTip ArrowTriangleTip ArrowVectorField
Axes BarChart BraceBetweenPoints BulletedList Circle Code ComplexPlane ComplexValueTracker Cone ConvexHull ConvexHull3D
Cross Cube CubicBezier CurvedArrow CurvedDoubleArrow Cylinder DashedLine DecimalMatrix DecimalNumber DecimalTable
DiGraph Dodecahedron Dot Dot3D DoubleArrow Elbow Ellipse FullScreenRectangle FunctionGraph Graph Icosahedron
ImageMobject ImplicitFunction Integer IntegerMatrix IntegerTable Label LabeledArrow LabeledDot LabeledLine
LabeledPolygram Line Line3D ManimBanner MarkupText MathTable MathTex MathTypst Matrix Mobject Mobject1D Mobject2D
MobjectMatrix MobjectTable NumberLine NumberPlane Octahedron PMobject Paragraph ParametricFunction Point PointCloudDot
PolarPlane Polygon Polygram Polyhedron Prism Rectangle RegularPolygon RegularPolygram RoundedRectangle SVGMobject
SampleSpace ScreenRectangle Sector SingleStringMathTex Sphere Square Star StealthTip StreamLines Surface Table
Tetrahedron Tex Text ThreeDAxes ThreeDVMobject TipableVMobject Title Torus TracedPath Triangle Typst UnitInterval VDict
VMobject VMobjectFromSVGPath ValueTracker Variable Vector VectorField VectorizedPoint

Angle:line1,line2 AnimatedBoundary:vmobject ArcPolygonFromArcs:*arcs BackgroundRectangle:*mobjects Brace:mobject
BraceLabel:obj BraceText:obj CurvesAsSubmobjects:vmobject Cutout:main_shape,*mobjects DashedVMobject:vmobject
Difference:subject,clip Exclusion:subject,clip Group:*mobjects ImageMobjectFromCamera:camera Intersection:*vmobjects
PGroup:*pmobs RightAngle:line1,line2 SurroundingRectangle:*mobjects TangentLine:vmob TangentialArc:line1,line2
Underline:mobject Union:*vmobjects VGroup:*vmobjects
`

/** The animations, in the same notation. */
export const animationClasses = `
AnimationGroup:*animations LaggedStart:*animations Succession:*animations

Add:*mobjects CyclicReplace:*mobjects FadeIn:*mobjects FadeOut:*mobjects Swap:*mobjects

Animation:mobject ApplyComplexFunction:mobject ApplyFunction:mobject ApplyMatrix:mobject ApplyMethod
ApplyPointwiseFunction:mobject ApplyPointwiseFunctionToCenter:mobject ApplyWave:mobject Blink:mobject Broadcast:mobject
Circumscribe:mobject ComplexHomotopy:mobject Create:mobject FadeToColor:mobject GrowFromCenter:mobject
GrowFromEdge:mobject GrowFromPoint:mobject Homotopy:mobject Indicate:mobject LaggedStartMap:mobject
MaintainPositionRelativeTo:mobject,tracked_mobject MoveAlongPath:mobject,path MoveToTarget:mobject PhaseFlow:mobject
Restore:mobject Rotate:mobject Rotating:mobject ScaleInPlace:mobject ShowPartial:mobject ShowPassingFlash:mobject
ShrinkToCenter:mobject SmoothedVectorizedHomotopy:mobject SpinInFromNothing:mobject Uncreate:mobject
UpdateFromAlphaFunc:mobject UpdateFromFunc:mobject Wiggle:mobject

AddTextLetterByLetter:text AddTextWordByWord:text_mobject ChangeDecimalToValue:decimal_mob ChangeSpeed:anim
ChangingDecimal:decimal_mob DrawBorderThenFill:vmobject Flash:point FocusOn:focus_point GrowArrow:arrow
RemoveTextLetterByLetter:text ShowIncreasingSubsets:group ShowPassingFlashWithThinningStrokeWidth:vmobject
ShowSubmobjectsOneByOne:group SpiralIn:shapes TransformAnimations:start_anim,end_anim TypeWithCursor:text,cursor
UntypeWithCursor:text,cursor Unwrite:vmobject Write:vmobject

ClockwiseTransform:mobject,target_mobject CounterclockwiseTransform:mobject,target_mobject Transform:mobject,target_mobject
FadeTransform:mobject,>target_mobject FadeTransformPieces:mobject,>target_mobject
ReplacementTransform:mobject,>target_mobject TransformFromCopy:mobject,>target_mobject
TransformMatchingShapes:mobject,>target_mobject TransformMatchingTex:mobject,>target_mobject
`
