import fc from 'fast-check'

/**
 * Property tests draw the same cases every time, so that a red run means that something changed. `FUZZ_SEED=random` (or
 * a number) draws others: what is found then becomes a case of its own.
 */
const wanted = process.env['FUZZ_SEED'] ?? '20261120'
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) })
