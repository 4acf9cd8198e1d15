import { parentPort, workerData } from 'node:worker_threads'
import { type Example, train } from '#core/risk/train.ts'

// Learning takes seconds of pure arithmetic: in a thread of its own it stops nobody.
const { examples, trees } = workerData as { examples: Example[]; trees: boolean }
parentPort!.postMessage(train(examples, { trees }) ?? null)
