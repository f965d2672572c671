import type { RenderError } from '../../api/contract/render-error.ts'

/**
 * What the sandbox refused, in the user's words: Python only tells that the system would not.
 *
 * @param error - how the scene of a stranger failed
 */
export function explainRefusal(error: RenderError): RenderError {
  if (error.reason !== 'error') return error
  // A process that may not be started fails as one too many does (resources/python/manim_nodes/driver/sandbox_seccomp.py).
  if (error.type === 'BlockingIOError') {
    const message = 'Animation stopped: code that is not trusted may not start other processes'
    return { ...error, reason: 'processes', message }
  }
  if (error.type === 'PermissionError') {
    const message = `Animation stopped: code that is not trusted may not reach files, programs or the network outside of its own folder (${error.message.replace(/^Animation failed: /, '')})`
    return { ...error, code: 'UNTRUSTED_CODE', reason: 'untrusted', message }
  }
  return error
}
