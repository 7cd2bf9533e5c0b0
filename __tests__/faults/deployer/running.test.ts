import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { largeFile } from '../../e2e/deployer/ground.ts'
import { findProgram, withProgram } from '../../tools.ts'
import { mayMount } from '../mounting.ts'
import { nothingRan, ran, testFaults, touch, type Fault, type Scene } from './fault.ts'

/** The login goes on with these programs alone. */
const onlyPrograms = (dir: string, names: string) => {
  mkdirSync(join(dir, 'bin'))
  for (const name of names.split(' ')) symlinkSync(findProgram(name) ?? name, join(dir, 'bin', name))
  return { sshdConfig: [`ForceCommand PATH="${join(dir, 'bin')}"; export PATH; eval "$SSH_ORIGINAL_COMMAND"`] }
}
const loginShell = (program: string) => () => ({
  sshdConfig: [`ForceCommand exec ${findProgram(program) ?? program} -c "$SSH_ORIGINAL_COMMAND"`],
})
const asWritten =
  (text: string) =>
  (_scene: Scene, { log }: { log: string }) =>
    expect(log).toContain(`alice │ ${text}\n`)

const faults: Fault[] = [
  {
    name: 'bash is missing',
    host: (dir) => onlyPrograms(dir, 'env sh'),
    deploy: { script: touch },
    verdict: 'failed',
    sentence: /no script could be started: no bash came up; the host said: .*bash.*No such file/,
    check: nothingRan,
  },
  {
    name: 'the account has no shell',
    host: () => ({ sshdConfig: ['ForceCommand exec /usr/sbin/nologin'] }),
    deploy: { script: touch },
    verdict: 'failed',
    sentence: /could be started: .*This account is currently not available/,
  },
  {
    name: 'dash is the login shell',
    host: loginShell('dash'),
    deploy: { script: '[[ a == a ]] && echo "it is ${BASH_VERSION:+bash}"' },
    verdict: 'deployed',
    sentence: /Deployed/,
    check: asWritten('it is bash'),
  },
  {
    name: 'a noisy .bashrc that changes the environment',
    deploy: { script: 'echo "${FROM_RC:-clean}"', 'version-command': 'echo "$SHAKEDOWN_COMMIT"' },
    async act(scene) {
      writeFileSync(join(scene.host.home, '.bashrc'), 'echo NOISE; echo NOISE >&2; export FROM_RC=1; cd /\n')
      return await (
        await scene.start()
      ).ended
    },
    verdict: 'deployed',
    sentence: /Deployed/,
    check(scene, ended) {
      asWritten('clean')(scene, ended)
      expect(ended.log).not.toContain('NOISE')
    },
  },
  {
    name: 'a command that eats stdin',
    deploy: { script: `cat; read -r line || true; sh -c cat; ${touch}` },
    verdict: 'deployed',
    sentence: /Deployed/,
    check: ran,
  },
  {
    name: 'an unbalanced brace',
    deploy: { script: `${touch}\n}\n{ true` },
    verdict: 'failed',
    sentence: /bash does not accept the deploy script: .*line 2: syntax error near unexpected token/,
    check: nothingRan,
  },
  {
    name: 'a pipe whose first command fails',
    deploy: { script: `false | true\n${touch}` },
    verdict: 'failed',
    sentence: /the deploy script ended with exit status 1/,
    check: nothingRan,
  },
  {
    name: 'the script is killed',
    deploy: { script: 'kill -KILL $$' },
    verdict: 'failed',
    sentence: /the deploy script was killed by SIGKILL/,
  },
  {
    name: 'the script takes too long',
    deploy: { script: 'trap "" TERM; sleep 300 & while :; do wait; done', 'script-timeout': '1s' },
    verdict: 'failed',
    sentence: /the deploy script was not done after 1 s and was ended/,
  },
  {
    name: 'huge output: the log is cut, the file is not',
    deploy: { script: 'head -c 30000000 /dev/zero | tr "\\0" "a" | fold -w 99; echo; echo the-end' },
    verdict: 'deployed',
    sentence: /Deployed/,
    check(_scene, { log, outputs }) {
      expect(log).toMatch(/more than 2000 lines; the rest is in/)
      expect(log.length).toBeLessThan(400_000)
      const file = readFileSync(join(outputs['logs'] ?? '', 'alice.log'), 'utf8')
      expect(file.split('\n').filter((line) => line.startsWith('aaa')).length).toBe(Math.ceil(30_000_000 / 99))
      expect(file).toContain('the-end')
    },
  },
  {
    name: 'the script prints its secret, in both streams and encoded',
    deploy: {
      script:
        'echo "a $TOKEN b"; echo "$TOKEN" >&2; printf "%s" "$TOKEN" | base64 -w0; echo; set -x; : "$TOKEN"; exit 9',
      'version-command': 'echo "$TOKEN"',
    },
    verdict: 'failed',
    sentence: /exit status 9/,
    check: asWritten('a *** b'),
  },
  {
    name: 'the running version is another one',
    deploy: { script: 'true', 'version-command': 'echo 0123456789' },
    verdict: 'failed',
    sentence: /alice: it runs "0123456789", not commit [0-9a-f]{40}/,
  },
  {
    name: 'never healthy',
    deploy: { script: 'true', health: 'exit 3', 'health-timeout': '3s' },
    verdict: 'failed',
    sentence: /not healthy after \d tries in 3s; at last the health check ended with exit status 3/,
  },
]

const onFish: Fault[] = [
  {
    name: 'fish is the login shell',
    host: loginShell('fish'),
    deploy: { script: '[[ a == a ]] && echo "it is ${BASH_VERSION:+bash}"' },
    verdict: 'deployed',
    sentence: /Deployed/,
    check: asWritten('it is bash'),
  },
]

/** Mounts need root; elsewhere the limits of the other suite stand for them. */
const onTmpfs = (options: string) => async (scene: Scene) => {
  const place = join(scene.host.home, '.shakedown')
  mkdirSync(place)
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place])
  try {
    return await (
      await scene.start({}, largeFile('large', 32))
    ).ended
  } finally {
    execFileSync('umount', ['-l', place])
  }
}
const asRoot: Fault[] = [
  {
    name: 'full disk: an upload',
    deploy: { upload: ['large => large'], script: touch },
    act: onTmpfs('size=8m'),
    verdict: 'failed',
    sentence: /"large" needs 32 MiB on alice, where 8 MiB are free\. Make room/,
    check: nothingRan,
  },
  {
    name: 'full disk: the script',
    deploy: { script: `head -c 9000000 /dev/zero >"$SHAKEDOWN_ROOT/file"; ${touch}` },
    act: onTmpfs('size=1m'),
    verdict: 'failed',
    sentence: /the deploy script ended with exit status 1/,
    check(scene, ended) {
      nothingRan(scene)
      expect(ended.log).toMatch(/alice │ .*No space left on device/)
    },
  },
  {
    name: 'read-only root',
    deploy: { upload: ['large => large'], script: touch },
    act: onTmpfs('ro'),
    verdict: 'failed',
    sentence:
      /alice: nothing could be written, so nothing was changed\. .*belongs to the user.*cannot create directory/,
    check: nothingRan,
  },
]

withProgram('sshd', 'openssh-server', () => {
  testFaults(faults)
  if (mayMount()) testFaults(asRoot)
  withProgram('fish', 'fish', () => testFaults(onFish))
})
