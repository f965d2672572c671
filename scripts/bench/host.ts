/**
 * How long the host takes to answer: `npm run bench host`. First each request alone (with 50 projects of 20 nodes), then
 * 20 compile jobs and 5 exports submitted at once while 10 clients are connected and preview.
 */
import { connectClient } from '../../engine/api/contract/connect-client.ts'
import { openKnownSocket } from '../../engine/api/testing/open-known-socket.ts'
import { circleScene } from '../../engine/api/testing/engine-suite.ts'
import { waitFor } from '../../engine/api/testing/wait-for.ts'
import { startServe, type ServeProcess } from '../../engine/cli/testing/serve-process.ts'
import { realisticGraph } from '../../engine/codegen/testing/realistic-graph.ts'
import { spread, type Run } from './measure.ts'
import { figure, machine, table } from './report.ts'

const projects = 50
const repeats = 40
const clients = 10
const compileJobs = 20
const exports = 5
const columns = ['request', 'least', 'median', 'p95', 'target / max']
const script = `from manim import *


class Compiled(Scene):
    def construct(self):
        self.play(Create(Square()), run_time=0.5)
`

const host = await startServe()
try {
  console.log(`${machine()}\n\nMilliseconds on the clock of the client.\n`)
  console.log(table(columns, await alone(host)))
  console.log(`\n${compileJobs} compile jobs and ${exports} exports at once, ${clients} clients connected:\n`)
  console.log(table(columns, await together(host)))
} finally {
  await host.close()
}

/** Q7: one request after the other. */
async function alone(server: ServeProcess): Promise<string[][]> {
  const { nodes, edges, settings } = realisticGraph(20)
  const graph = { name: 'Bench', nodes, edges, settings }
  const ids: string[] = []
  const create = async (): Promise<void> => {
    ids.push(((await ask(server, 'POST', '/api/graphs', graph)) as { id: string }).id)
  }
  await ask(server, 'GET', '/api/nodes/definitions')
  for (let at = 0; at < projects; at++) await create()
  const [id = ''] = ids
  const scene = circleScene()
  const { id: small } = (await ask(server, 'POST', '/api/graphs', scene)) as { id: string }
  return [
    row('list 50 graphs', await timed(() => ask(server, 'GET', '/api/graphs')), '50 / 200'),
    row('create', await timed(create), '100 / 500'),
    row('get', await timed(() => ask(server, 'GET', `/api/graphs/${id}`)), '50 / 200'),
    row('definitions', await timed(() => ask(server, 'GET', '/api/nodes/definitions')), '20 / 100'),
    row('queue an export', await timed(() => queueExport(server, small)), '100 / 500'),
    row('health', await timed(() => ask(server, 'GET', '/health')), '–'),
  ]
}

/** All at the same time; every one of them must be answered, and every job must end well. */
async function together(server: ServeProcess): Promise<string[][]> {
  const address = `${server.base.replace('http', 'ws')}/ws`
  const open = () => openKnownSocket(address, server.token)
  const connected = Array.from({ length: clients }, (_, at) =>
    connectClient(open, { name: `bench ${at}`, onFault: (error) => console.error(error) }),
  )
  const frames = new Set<number>()
  const sessions = await Promise.all(connected.map((client) => client.request('preview.open', {})))
  connected.forEach((client, at) => client.onFrame(() => frames.add(at)))
  const { id } = (await ask(server, 'POST', '/api/graphs', circleScene())) as { id: string }
  const previews = sessions.map(({ session }, at) =>
    once(() => connected[at]!.request('preview.update', { session, revision: 1, document: circleScene(`c${at}`) })),
  )
  const compiling = Array.from({ length: compileJobs }, (_, at) =>
    once(() => ask(server, 'POST', '/api/compile', { code: script, jobId: `bench-${at}` })),
  )
  const exporting = Array.from({ length: exports }, () => once(() => queueExport(server, id)))
  const listing = connected.map((client) => once(() => client.request('documents.list', {})))
  const rows = [
    row('accept a compile job', await Promise.all(compiling), '–'),
    row('accept an export', await Promise.all(exporting), '100 / 500'),
    row('take a preview update', await Promise.all(previews), '–'),
    row('list over /ws meanwhile', await Promise.all(listing), '50 / 200'),
  ]
  const begun = performance.now()
  await waitFor(() => frames.size === clients, 'a frame for each client')
  const allPreviewed = (performance.now() - begun) / 1000
  await waitFor(async () => {
    const jobs = (await ask(server, 'GET', '/api/jobs')) as { jobs?: { status: string }[] }
    return JSON.stringify(jobs).split('"completed"').length - 1 >= compileJobs
  }, 'every compile job')
  const allDone = (performance.now() - begun) / 1000
  for (const client of connected) client.close()
  return [
    ...rows,
    ['every client has its first frame, s', '', figure(allPreviewed), '', ''],
    ['every compile job is done, s', '', figure(allDone), '', ''],
  ]
}

function queueExport(server: ServeProcess, graph: string): Promise<unknown> {
  return ask(server, 'POST', '/api/export', { graph_id: graph, format: 'mp4', quality: '480p', frame_rate: 15 })
}

async function ask(server: ServeProcess, method: string, path: string, body?: unknown): Promise<unknown> {
  const reply = await fetch(`${server.base}${path}`, {
    method,
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer: unknown = await reply.json()
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(answer)}`)
  return answer
}

async function once(work: () => Promise<unknown>): Promise<Run> {
  const begun = performance.now()
  await work()
  const wall = performance.now() - begun
  return { cpu: wall, wall, ratio: Number.NaN }
}

async function timed(work: () => Promise<unknown>): Promise<Run[]> {
  const runs: Run[] = []
  for (let at = 0; at < repeats; at++) runs.push(await once(work))
  return runs
}

function row(name: string, runs: readonly Run[], target: string): string[] {
  const { least, median, p95 } = spread(runs.map(({ wall }) => wall))
  return [name, figure(least), figure(median), figure(p95), target]
}
