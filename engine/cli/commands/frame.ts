import { InvalidArgumentError, Option, type Command } from 'commander'
import { endWith, exitCodes, fail, type GlobalOptions, printMessage, printResult } from '../output.ts'
import { addPictureOptions, type PictureOptions } from '../picture-options.ts'

interface FrameOptions extends GlobalOptions, PictureOptions {
  at: number
  output: string
}

/** `frame G --at SECONDS -o frame.png`: the frame that the video shows at a time. */
export function register(program: Command): void {
  const command = program
    .command('frame <graph>')
    .description('one frame of the video of a graph')
    .addOption(
      new Option('--at <seconds>', 'time in the video; at or after its end the last frame')
        .argParser(readTime)
        .makeOptionMandatory(),
    )
    .requiredOption('-o, --output <file>', 'the PNG to make')
  addPictureOptions(command).action(async (file: string, _options: FrameOptions, self: Command) => {
    await run(file, self.optsWithGlobals<FrameOptions>())
  })
}

async function run(file: string, options: FrameOptions): Promise<void> {
  if (!/\.png$/i.test(options.output)) {
    fail(`A frame is a PNG: name a file that ends in .png, not ${options.output}.`, { code: exitCodes.wrongUse })
  }
  const { cancelOnInterrupt, formatRenderError, prepareScene } = await import('../scene-request.ts')
  const { renderFrame } = await import('../../render/render-frame.ts')
  const scene = await prepareScene(file, options, cancelOnInterrupt())
  try {
    const outcome = await renderFrame({ ...scene.request, output: options.output, at: options.at })
    if (outcome.kind === 'cancelled') {
      printMessage('Cancelled: nothing was written.')
      endWith(exitCodes.failed)
    } else if (outcome.kind === 'failed') {
      const text = formatRenderError(outcome.error, scene.document, options.verbose === true)
      fail(text, { details: { ...outcome.error } })
    } else {
      for (const warning of outcome.warnings) printMessage(`Note: ${warning}`)
      const { kind: _kind, ...told } = outcome
      printResult(options, told, outcome.file)
    }
  } finally {
    await scene.close()
  }
}

function readTime(text: string): number {
  const seconds = Number(text)
  if (text.trim() === '' || !(seconds >= 0)) throw new InvalidArgumentError('Give seconds from the start, 0 or more.')
  return seconds
}
