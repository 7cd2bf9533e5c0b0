import { ProcessError, type Exit, type RunningProcess } from '@shakedown/process'
import { writeDuration, type Clock } from '@shakedown/ports'
import { GitError, type GitProgram } from './program.ts'
import type { Reply, ReplyReader } from './replies.ts'

/** One `git cat-file --batch-command`, started by the first question. */
export interface Talk {
  /** `unknown command`: git is older than 2.36. @throws GitError when git ends with a status instead of answering */
  ask(
    names: readonly string[],
    command: 'info' | 'contents',
    read: () => ReplyReader,
  ): Promise<readonly Reply[] | 'unknown command'>
  close(): Promise<void>
}

interface Partner {
  program: RunningProcess
  /** The end of what it wrote to stderr. */
  complaint: string
  hasAnswered: boolean
  hear: (chunk: Buffer) => void
  end: (exit: Exit) => void
  gone?: Exit
}

const args = ['cat-file', '--batch-command', '--buffer']
const answerMs = 60_000
/** What git says of a command line that it does not understand (usage.c). */
const usage = 129

/**
 * Questions are asked one after another, each with as many names as its caller likes. A program that is killed is started
 * again once for the same question; one that ends with a status has said why, and would say it again.
 */
export function talk(begin: GitProgram['begin'], clock: Clock, signal: AbortSignal): Talk | undefined {
  if (begin === undefined) return undefined
  let partner: Partner | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const open = async (): Promise<Partner> => {
    const program = await begin(args)
    const opened: Partner = { program, complaint: '', hasAnswered: false, hear: () => {}, end: () => {} }
    program.keepAlive(false)
    program.stdout.on('data', (chunk: Buffer) => opened.hear(chunk))
    program.stderr.on('data', (chunk: Buffer) => {
      opened.complaint = `${opened.complaint}${chunk.toString('utf8')}`.slice(-10_000)
    })
    for (const pipe of [program.stdout, program.stderr]) pipe.on('error', () => {})
    const leave = (exit: Exit) => {
      if (partner === opened) partner = undefined
      opened.gone = exit
      opened.end(exit)
    }
    void program.exited.then(leave)
    return opened
  }

  const exchange = async (
    asked: Partner,
    text: string,
    reader: ReplyReader,
    count: number,
  ): Promise<Exit | undefined> => {
    const { program } = asked
    const { promise, resolve, reject } = Promise.withResolvers<Exit | undefined>()
    const giveUp = (error: Error) => {
      if (partner === asked) partner = undefined
      void program.stop()
      reject(error)
    }
    asked.end = resolve
    if (asked.gone !== undefined) resolve(asked.gone)
    asked.hear = (chunk) => {
      try {
        reader.take(chunk)
        if (reader.replies.length >= count) resolve(undefined)
      } catch (error) {
        giveUp(error as Error)
      }
    }
    const over = new AbortController()
    clock.sleep(answerMs, over.signal).then(
      () =>
        giveUp(
          new ProcessError('timeout', `did not answer within ${writeDuration(answerMs)} and was ended`, facts(asked)),
        ),
      () => {},
    )
    program.keepAlive(true)
    program.stdin.write(text)
    try {
      return await promise
    } finally {
      over.abort()
      asked.hear = () => {}
      asked.end = () => {}
      program.keepAlive(false)
    }
  }

  const ask: Talk['ask'] = async (names, command, read) => {
    const text = `${names.map((name) => `${command} ${name}\n`).join('')}flush\n`
    for (let isSecond = false; ; isSecond = true) {
      const asked = (partner ??= await open())
      const reader = read()
      const exit = await exchange(asked, text, reader, names.length)
      if (exit === undefined) {
        asked.hasAnswered = true
        return reader.replies
      }
      if (signal.aborted) {
        throw new ProcessError('aborted', 'was ended: cancelled', { ...facts(asked), cause: signal.reason })
      }
      if (exit.code === usage && !asked.hasAnswered) return 'unknown command'
      if (exit.code !== null && exit.code !== 0) throw new GitError(args, exit.code, asked.complaint)
      if (isSecond) throw new ProcessError('signal', `was ended by ${exit.signal ?? 'somebody'}, twice`, facts(asked))
    }
  }

  return {
    ask(names, command, read) {
      const answer = turn.then(() => ask(names, command, read))
      turn = answer.catch(() => {})
      return answer
    },
    async close() {
      await turn
      await partner?.program.stop()
    },
  }
}

function facts({ complaint }: Partner): { program: string; args: readonly string[]; stderr: string } {
  return { program: 'git', args, stderr: complaint }
}
