import { parentPort, workerData } from 'node:worker_threads'
import { type Example, train } from '#core/risk/train.ts'

// Learning takes seconds of pure arithmetic: in a thread of its own it stops nobody.
parentPort!.postMessage(train(workerData as Example[]) ?? null)
