// Samples per second of one feed, in a process of its own: a watch has one kind of source, mostly, and what V8 has learnt
// from five others would be measured with it. Prints the best of some rounds.
import { feeds, run } from './watch.ts'

const [name, rounds] = process.argv.slice(2)
const feed = feeds.find((one) => one.name === name)
if (feed === undefined) throw new Error(`there is no feed ${JSON.stringify(name)}`)
run(feed, 200_000)
console.log(Math.round(Math.max(...Array.from({ length: Number(rounds) }, () => run(feed, 200_000)))))
