// Tells a missing network from other failures of npm, pip, uv and apt.

const signs = [
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/,
  /network request to .* failed/i,
  /Temporary failure (in name resolution|resolving)/i,
  /Name or service not known|nodename nor servname/i,
  /Could not (resolve|connect to)/i,
  /Failed to establish a new connection|Network is unreachable|No route to host/i,
  /dns error|error trying to connect|tcp connect error|client error \(Connect\)/i,
]

/**
 * @param {string} output what the failed program wrote
 * @returns {boolean} whether it failed because a server could not be reached
 */
export function isNetworkFailure(output) {
  return signs.some((sign) => sign.test(output))
}

/** What the user is told then. */
export const networkSentence =
  'A package server could not be reached: check the network connection and run the same command again; what was done so far is kept.'
