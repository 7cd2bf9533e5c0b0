import { runAction } from '@shakedown/kit'
import { action } from './action.ts'

await runAction(action)
