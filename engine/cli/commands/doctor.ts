import type { Command } from 'commander'
import { endWith, exitCodes, printMessage, printResult, type GlobalOptions } from '../output.ts'

/** `doctor`: what is installed, what is missing, how to get it. Exit code 1 where something is left to be done. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description('what is installed, what is missing, how to get it')
    .action(async (_options: GlobalOptions, command: Command) => {
      const { diagnose } = await import('../../render/doctor.ts')
      const { isHealthy } = await import('../../render/doctor-report.ts')
      const { formatReport } = await import('../format-doctor.ts')
      const parts = await diagnose()
      const ok = isHealthy(parts)
      printResult(command.optsWithGlobals<GlobalOptions>(), { ok, parts }, formatReport(parts))
      printMessage(ok ? 'Ready to render.' : 'Something is left to be done, see above.')
      if (!ok) endWith(exitCodes.failed)
    })
}
