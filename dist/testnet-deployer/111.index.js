const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 111;
export const ids = [111];
export const modules = {

/***/ 1126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ describeFault),
/* harmony export */   fw: () => (/* binding */ deployTo),
/* harmony export */   l9: () => (/* binding */ runOn)
/* harmony export */ });
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(844);

/** Health checks and version commands are short; one that hangs must not eat the time of the next try. */
const QUESTION_TIMEOUT_MS = 30_000;
const HEALTH_INTERVAL_MS = 2_000;
/** Deploys to one host. What happens there is the result; only mistakes in what a person wrote are thrown. */
async function deployTo(link, work, tools) {
    const { alias } = link.host;
    const started = tools.clock.now();
    const result = (part) => ({
        alias,
        exit: undefined,
        signal: undefined,
        version: undefined,
        seconds: Math.round((tools.clock.now() - started) / 100) / 10,
        ...part,
        why: cut(part.why),
    });
    let session;
    try {
        session = await link.session();
    }
    catch (error) {
        if (!(error instanceof _shakedown_ssh__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$))
            throw error;
        return result({ outcome: error.kind === 'cancelled' ? 'skipped' : 'failed', step: 'connect', why: error.message });
    }
    if (work.script !== undefined) {
        tools.log.info(`${alias}: deploy script starts`);
        const deployed = await runOn(session, work.script, work.scriptTimeoutMs, work, tools);
        const fault = describeFault(deployed.outcome, 'the deploy script', work.scriptTimeoutMs);
        if (fault !== undefined)
            return result({ ...fault, step: 'script' });
    }
    const done = work.script === undefined ? 'asked' : 'deployed';
    if (work.health !== '') {
        const sick = await waitForHealth(session, work, tools);
        if (sick !== undefined)
            return result({ ...sick, step: 'health' });
    }
    if (work.versionCommand === '')
        return result({ outcome: 'ok', step: 'done', why: done, exit: 0 });
    const asked = await runOn(session, work.versionCommand, QUESTION_TIMEOUT_MS, work, tools);
    const mute = describeFault(asked.outcome, 'the version command', QUESTION_TIMEOUT_MS);
    if (mute !== undefined)
        return result({ ...mute, step: 'version' });
    const version = cut(asked.lastLine.trim());
    const other = compareVersion(version, work.expected);
    if (other !== undefined)
        return result({ outcome: 'failed', step: 'version', why: other, version });
    return result({ outcome: 'ok', step: 'done', why: `${done}, runs ${version}`, exit: 0, version });
}
/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
function cut(text) {
    return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}…` : text;
}
/** Runs one script and keeps what it prints; `lastLine` is the last one of stdout that is not blank. */
async function runOn(session, script, timeoutMs, work, tools) {
    const transcript = tools.transcript(session.host.alias);
    let lastLine = '';
    const outcome = await session.run({
        script,
        env: work.env(session.host.alias),
        secrets: work.secrets,
        timeoutMs,
        signal: tools.signal,
        onLine: (stream, line) => {
            if (stream === 'stdout' && line.trim() !== '')
                lastLine = line;
            return transcript.line(line);
        },
    });
    return { outcome, lastLine };
}
async function waitForHealth(session, work, tools) {
    const deadline = tools.clock.now() + work.healthTimeoutMs;
    for (let tries = 1;; tries++) {
        const left = Math.max(1_000, deadline - tools.clock.now());
        const { outcome } = await runOn(session, work.health, Math.min(left, QUESTION_TIMEOUT_MS), work, tools);
        if (outcome.kind === 'exited' && outcome.code === 0)
            return undefined;
        if (outcome.kind === 'lost' || outcome.kind === 'cancelled' || outcome.kind === 'syntax-error') {
            return describeFault(outcome, 'the health check', work.healthTimeoutMs);
        }
        if (tools.clock.now() + HEALTH_INTERVAL_MS > deadline) {
            const seconds = Math.round(work.healthTimeoutMs / 1000);
            const last = describeFault(outcome, 'the health check', work.healthTimeoutMs);
            return {
                outcome: 'failed',
                why: `not healthy after ${tries} tries in ${seconds} s; at last ${last?.why ?? 'it failed'}`,
            };
        }
        await tools.clock.sleep(HEALTH_INTERVAL_MS, tools.signal).catch(() => undefined);
    }
}
/** `undefined` for success, which is an exit with 0 and nothing else. */
function describeFault(outcome, what, timeoutMs) {
    switch (outcome.kind) {
        case 'exited':
            return outcome.code === 0
                ? undefined
                : { outcome: 'failed', why: `${what} ended with exit status ${outcome.code}`, exit: outcome.code };
        case 'signalled':
            return { outcome: 'failed', why: `${what} was killed by ${outcome.signal}`, signal: outcome.signal };
        case 'syntax-error':
            return { outcome: 'failed', why: `bash does not accept ${what}: ${outcome.message}` };
        case 'not-started':
            return { outcome: 'failed', why: `${what} did not start: ${outcome.why}` };
        case 'timed-out':
            return {
                outcome: outcome.ended ? 'failed' : 'unknown',
                why: `${what} was not done after ${Math.round(timeoutMs / 1000)} s${outcome.ended ? ' and was ended' : '; whether it was ended is unknown'}`,
            };
        case 'cancelled':
            return {
                outcome: outcome.ended ? 'skipped' : 'unknown',
                why: `${what} was cancelled${outcome.ended ? ' and ended' : '; whether it was ended is unknown'}`,
            };
        case 'lost':
            return { outcome: 'unknown', why: `the connection was lost while ${what} ran: ${outcome.why}` };
    }
}
/** What is wrong with the answer; `undefined` when the service runs what was deployed. */
function compareVersion(answer, expected) {
    if (answer === '')
        return 'the version command printed nothing, so what runs is unknown';
    if (expected.version !== '') {
        return answer === expected.version ? undefined : `runs ${answer}, not version ${expected.version}`;
    }
    const isCommit = /^[0-9a-f]{7,64}$/.test(answer) && expected.commit.startsWith(answer);
    return isCommit ? undefined : `runs ${answer}, not commit ${expected.commit}`;
}


/***/ }),

/***/ 992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hx: () => (/* binding */ makeLogFolder),
  WV: () => (/* binding */ openRollout),
  iA: () => (/* binding */ prepare),
  Ky: () => (/* binding */ readTerms)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/ports/lib/index.js + 7 modules
var lib = __webpack_require__(5275);
// EXTERNAL MODULE: ./packages/ssh/lib/index.js + 22 modules
var ssh_lib = __webpack_require__(844);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/fleet.js

/** One host and the connection to it, which is made again when it broke. */
class Link {
    host;
    fleet;
    current;
    constructor(host, fleet) {
        this.host = host;
        this.fleet = fleet;
    }
    /** The live session; connects when there is none. Callers that come together share one attempt. @throws ConnectError */
    async session() {
        for (;;) {
            const asked = this.current;
            const known = await asked?.catch(() => undefined);
            if (known?.alive === true)
                return known;
            // While this caller waited, another one may have begun anew; two connections would leave one that nobody closes.
            if (this.current !== asked)
                continue;
            this.current = this.fleet.connect(this.host);
            return this.current;
        }
    }
    async close() {
        const session = await this.current?.catch(() => undefined);
        await session?.close();
    }
}
/** All hosts of one deployment. */
class Fleet {
    links;
    options;
    constructor(hosts, options) {
        this.options = options;
        this.links = new Map(hosts.map((host) => [host.alias, new Link(host, this)]));
    }
    connect(host) {
        const { transport = ssh_lib/* sshTransport */.Wd, ...options } = this.options;
        return transport.connect(host, options);
    }
    link(alias) {
        const link = this.links.get(alias);
        if (link === undefined)
            throw new Error(`no host has the alias ${alias}`);
        return link;
    }
    async close() {
        await Promise.all([...this.links.values()].map((link) => link.close()));
    }
}

;// CONCATENATED MODULE: ./packages/process/lib/environment.js
/** What a program needs to find other programs, certificates and the way out; nothing that could be a secret of ours. */
const passedOn = [
    'PATH',
    'HOME',
    'TMPDIR',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
];
/**
 * The environment of a local program, unless another is given: no inputs, no tokens, messages in English and UTF-8.
 * Extend it as `{ ...baseEnvironment(), NAME: value }`.
 */
function baseEnvironment(env = process.env) {
    const base = { LANG: 'C.UTF-8' };
    for (const name of passedOn) {
        const value = env[name];
        if (value !== undefined && value !== '')
            base[name] = value;
    }
    return base;
}

;// CONCATENATED MODULE: ./packages/process/lib/error.js
/** A program that did not come to an exit code of its own. Arguments are part of it: they must never hold a secret. */
class ProcessError extends Error {
    kind;
    /** The message without the command line. */
    what;
    program;
    args;
    /** The end of what it wrote to stderr, as far as it got. */
    stderr;
    constructor(kind, what, o) {
        super(`${commandLine(o.program, o.args)} ${what}`, { cause: o.cause });
        this.name = 'ProcessError';
        this.kind = kind;
        this.what = what;
        this.program = o.program;
        this.args = o.args;
        this.stderr = o.stderr ?? '';
    }
}
/** For messages; at most about 200 characters. */
function commandLine(program, args) {
    const text = [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part))).join(' ');
    return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/process/lib/group.js



/** Groups whose leader or members may still live. */
const living = new Set();
// An explicit exit must not leave anything behind that this process started.
process.on('exit', () => {
    for (const pid of living)
        signalGroup(pid, 'SIGKILL');
});
/** Starts a program as the leader of a process group of its own, so that it can be ended with all its children. */
function launch(program, args, options) {
    let child;
    try {
        child = (0,external_node_child_process_.spawn)(program, args, {
            ...options,
            stdio: 'pipe',
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
    }
    catch (error) {
        // A zero byte in an argument, for example: file names from outside can hold anything else, never that.
        throw new ProcessError('not-started', 'could not be started', { program, args, cause: error });
    }
    if (child.pid !== undefined)
        living.add(child.pid);
    return child;
}
/** Why `spawn` reported an error. A missing folder is ENOENT, too, and would look like a missing program. */
function startError(error, program, args, cwd) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
    if (cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
        return new ProcessError('not-found', `could not be started: there is no folder ${cwd}`, {
            program,
            args,
            cause: error,
        });
    }
    if (code === 'ENOENT') {
        return new ProcessError('not-found', 'could not be started: no such program on this machine', {
            program,
            args,
            cause: error,
        });
    }
    return new ProcessError('not-started', `could not be started (${code})`, {
        program,
        args,
        cause: error,
    });
}
/** Signals every process of the group. False: there is none left. */
function signalGroup(pid, signal) {
    try {
        return process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        return false;
    }
}
/** Ends what the group's leader has left behind. To be called once its exit is known. */
function endGroup(pid) {
    signalGroup(pid, 'SIGKILL');
    living.delete(pid);
}

;// CONCATENATED MODULE: ./packages/process/lib/start.js




/** Between SIGTERM and SIGKILL; a cancelled step has 7.5 s in all. */
const TERM_GRACE_MS = 1_000;
/** For children that keep stdout open after the program itself has ended. */
const DRAIN_MS = 1_000;
/**
 * Starts a program by argument vector, never through a shell.
 * @throws ProcessError `not-found`, `not-started`, or `aborted` when the signal has aborted already
 */
async function start(program, args, options = {}) {
    const { cwd, env = baseEnvironment(), signal, clock = lib/* systemClock */.ml } = options;
    if (signal?.aborted) {
        throw new ProcessError('aborted', 'was not started: cancelled', { program, args, cause: signal.reason });
    }
    const child = launch(program, args, { ...(cwd !== undefined && { cwd }), env });
    // Also for errors after the start, of which none tells more than the exit does.
    const started = new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.on('error', (error) => reject(startError(error, program, args, cwd)));
    });
    const exited = whenGone(child, clock);
    await started;
    const { pid, stdin, stdout, stderr } = child;
    if (pid === undefined)
        throw new Error(`${program} has started without a process id`);
    // A program that ends without reading its input is not an error of ours.
    stdin.on('error', () => { });
    let stopping;
    const stop = () => (stopping ??= stopGroup(pid, exited, clock));
    const onAbort = () => void stop();
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted)
        onAbort();
    void exited.then(() => signal?.removeEventListener('abort', onAbort));
    return { pid, stdin, stdout, stderr, exited, stop };
}
/** Resolves when the program has ended, all its output is read, and nobody of its group is left. */
function whenGone(child, clock) {
    return new Promise((resolve) => {
        const closed = new AbortController();
        child.once('exit', () => void releasePipes(child, clock, closed.signal));
        child.once('close', (code, signal) => {
            closed.abort();
            if (child.pid !== undefined)
                endGroup(child.pid);
            resolve({ code, signal });
        });
    });
}
/**
 * The program has ended, but children may hold its stdout open. Those in its group are ended; a daemon that left the
 * group is not waited for, once everything that was written has been read.
 */
async function releasePipes(child, clock, closed) {
    const pipes = [child.stdout, child.stderr];
    const progress = () => pipes.map((pipe) => ('bytesRead' in pipe ? Number(pipe.bytesRead) : 0)).join(' ');
    try {
        for (;;) {
            const before = progress();
            await clock.sleep(DRAIN_MS, closed);
            if (child.pid !== undefined)
                endGroup(child.pid);
            const allRead = progress() === before && pipes.every((pipe) => pipe.readableLength === 0);
            if (allRead)
                for (const pipe of pipes)
                    pipe.destroy();
        }
    }
    catch {
        // Closed.
    }
}
async function stopGroup(pid, exited, clock) {
    signalGroup(pid, 'SIGTERM');
    const gone = new AbortController();
    void exited.then(() => gone.abort());
    await clock.sleep(TERM_GRACE_MS, gone.signal).then(() => signalGroup(pid, 'SIGKILL'), () => true);
    await exited;
}

;// CONCATENATED MODULE: ./packages/process/lib/run.js



/** How much of stderr is kept: its end says what went wrong. */
const STDERR_KEPT = 64 * 1024;
const DEFAULT_MAX_BYTES = 512 * 1024 * 1024;
/**
 * Runs a program to its end. It leads a process group of its own, which is ended whole on abort, on time-out, when it
 * says too much, and when it is done.
 * @throws ProcessError whenever there is no exit code
 */
async function run_run(program, args, options = {}) {
    const { input, signal, timeoutMs, maxBytes = DEFAULT_MAX_BYTES, clock = lib/* systemClock */.ml } = options;
    const child = await start(program, args, pick(options));
    let ended;
    const end = (kind, what) => {
        ended ??= { kind, what };
        void child.stop();
    };
    const stdout = collect(child.stdout, maxBytes, () => end('too-much', `wrote more than ${maxBytes} bytes and was ended`));
    const stderr = keepEnd(child.stderr);
    child.stdin.end(input);
    const over = new AbortController();
    if (timeoutMs !== undefined) {
        void clock.sleep(timeoutMs, over.signal).then(() => end('timeout', `did not end within ${(0,lib/* writeDuration */.MP)(timeoutMs)} and was ended`), () => { });
    }
    const { code, signal: by } = await child.exited;
    over.abort();
    const facts = { program, args, stderr: stderr() };
    if (ended !== undefined)
        throw new ProcessError(ended.kind, ended.what, facts);
    if (signal?.aborted)
        throw new ProcessError('aborted', 'was ended: cancelled', { ...facts, cause: signal.reason });
    if (code !== null)
        return { code, stdout: stdout(), stderr: facts.stderr };
    throw new ProcessError('signal', `was ended by ${by ?? 'a signal'}`, facts);
}
function pick({ cwd, env, signal, clock }) {
    return {
        ...(cwd !== undefined && { cwd }),
        ...(env !== undefined && { env }),
        ...(signal !== undefined && { signal }),
        ...(clock !== undefined && { clock }),
    };
}
function collect(stream, maxBytes, tooMuch) {
    const chunks = [];
    let length = 0;
    stream.on('data', (chunk) => {
        length += chunk.length;
        if (length <= maxBytes)
            chunks.push(chunk);
        else
            tooMuch();
    });
    stream.on('error', () => { });
    return () => Buffer.concat(chunks);
}
function keepEnd(stream) {
    let kept = Buffer.alloc(0);
    stream.on('data', (chunk) => {
        kept = Buffer.concat([kept, chunk]).subarray(-STDERR_KEPT);
    });
    stream.on('error', () => { });
    return () => kept.toString('utf8');
}

;// CONCATENATED MODULE: ./packages/process/lib/index.js





// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/git/lib/names.js

/**
 * A name that is not UTF-8 is shown with `\xNN` for each byte above ASCII: readable, and still under its folder, so that
 * a rule for `pallets/**` sees it.
 */
function nameReader(bytes) {
    const plain = (0,external_node_buffer_.isUtf8)(bytes);
    // latin1 keeps every byte as one character, so NUL is still a boundary and the bytes come back unchanged.
    const text = bytes.toString(plain ? 'utf8' : 'latin1');
    let at = 0;
    let strange = false;
    return {
        done: () => at >= text.length,
        wasStrange: () => strange,
        next() {
            const end = text.indexOf('\0', at);
            if (end === -1)
                throw new Error('git broke off in the middle of a name');
            const raw = text.slice(at, end);
            at = end + 1;
            if (plain)
                return raw;
            const name = Buffer.from(raw, 'latin1');
            strange = !(0,external_node_buffer_.isUtf8)(name);
            return strange ? raw.replace(/[\x80-\xff]/g, escapeByte) : name.toString('utf8');
        },
    };
}
function splitNames(bytes) {
    const reader = nameReader(bytes);
    const names = [];
    while (!reader.done())
        names.push(reader.next());
    return names;
}
function escapeByte(character) {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./packages/git/lib/diff.js

/**
 * A rename is the same bytes under another name. Similarity would let the author of a change choose whether an edit
 * counts as "renamed" or as "deleted and added"; it would need the blobs, too.
 *
 * `--ignore-submodules=none`: without it a `.gitmodules` in the work tree can hide every submodule from the diff.
 */
const diffArguments = [
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-abbrev',
    '-M100%',
    '--no-rename-empty',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '--ignore-submodules=none',
    '--end-of-options',
];
/** Reads `git diff-tree -r -z --raw` (git-diff-tree(1), RAW OUTPUT FORMAT). @throws Error on anything else */
function parseRawDiff(bytes) {
    const reader = nameReader(bytes);
    const entries = [];
    let strange = false;
    const name = () => {
        const text = reader.next();
        if (text === '')
            throw new Error('git diff-tree left out a name');
        if (reader.wasStrange())
            strange = true;
        return text;
    };
    while (!reader.done()) {
        const field = reader.next();
        if (!meta.test(field))
            throw new Error(`git diff-tree printed ${JSON.stringify(field.slice(0, 120))}`);
        // Cut by position, since 50,000 results of a match are what costs most here.
        const ids = field.indexOf(' ', 15);
        const oldId = field.slice(15, ids);
        const newId = field.slice(ids + 1, ids + 1 + oldId.length);
        const kind = kindOf(field.charAt(ids + 2 + oldId.length), oldId === newId);
        strange = false;
        const first = name();
        const names = kind === 'renamed' ? { path: name(), oldPath: first } : { path: first };
        const [oldMode, newMode] = [field.slice(1, 7), field.slice(8, 14)];
        entries.push({ kind, ...names, oldMode, newMode, oldId, newId, encoding: strange ? 'other' : 'utf8' });
    }
    return entries;
}
const meta = /^:[0-7]{6} [0-7]{6} (?:[0-9a-f]{40} [0-9a-f]{40}|[0-9a-f]{64} [0-9a-f]{64}) [A-Z]\d*$/;
function kindOf(status, sameBytes) {
    switch (status) {
        case 'A':
            return 'added';
        case 'D':
            return 'deleted';
        case 'M':
            return sameBytes ? 'mode' : 'modified';
        case 'R':
            return 'renamed';
        case 'T':
            return 'typechanged';
        default:
            throw new Error(`git diff-tree printed the status ${status}`);
    }
}

;// CONCATENATED MODULE: ./packages/git/lib/program.js


/** Git answered with an exit status that its caller had no use for. */
class GitError extends Error {
    args;
    code;
    stderr;
    constructor(args, code, stderr) {
        const said = lastLine(stderr);
        super(`git ${args[0] ?? ''} ended with ${code}${said === '' ? '' : `: ${said}`}`);
        this.name = 'GitError';
        this.args = args;
        this.code = code;
        this.stderr = stderr;
    }
}
/**
 * What may never run or decide here, since a checked-out pull request or an earlier step may have prepared it: hooks,
 * fsmonitor, pagers, credential helpers, replace refs, a bare repository hidden among the files. `core.sshCommand`
 * stays: actions/checkout puts its key there. `safe.directory` has to name every folder because GIT_CONFIG_GLOBAL, where
 * actions/checkout writes it for container jobs, is not read.
 */
const settings = [
    'safe.directory=*',
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.askPass=',
    'credential.helper=',
    'credential.interactive=never',
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.version=2',
];
function environment(dir) {
    const agent = process.env['SSH_AUTH_SOCK'] ?? '';
    return {
        ...baseEnvironment(),
        ...(agent === '' ? {} : { SSH_AUTH_SOCK: agent }),
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: '/dev/null',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'file:https:ssh',
        GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(dir),
    };
}
/**
 * @param ceiling the outermost folder that may hold the repository: one that merely surrounds the workspace is not it
 */
function gitProgram(dir, ceiling, run, signal) {
    const base = ['--no-pager', ...settings.flatMap((setting) => ['-c', setting])];
    const env = environment(ceiling);
    const ask = async (args, options = {}) => {
        try {
            const ran = await run('git', [...base, ...args], { cwd: dir, env, signal, timeoutMs: 60_000, ...options });
            return { ...ran, stderr: withoutCredentials(ran.stderr) };
        }
        catch (error) {
            if (!(error instanceof ProcessError))
                throw error;
            // The settings would fill the sentence before the command that somebody has to know is named.
            throw new ProcessError(error.kind, error.what, { program: 'git', args, stderr: error.stderr, cause: error.cause });
        }
    };
    return {
        ask,
        async reach(args, timeoutMs) {
            try {
                return await ask(args, { timeoutMs });
            }
            catch (error) {
                if (!(error instanceof ProcessError) || error.kind !== 'timeout')
                    throw error;
                return { code: 124, stdout: Buffer.alloc(0), stderr: `no answer within ${Math.round(timeoutMs / 1000)} s` };
            }
        },
        must: async (args, options) => {
            const { code, stdout, stderr } = await ask(args, options);
            if (code !== 0)
                throw new GitError(args, code, stderr);
            return stdout;
        },
    };
}
function withoutCredentials(text) {
    return text.replace(/:\/\/[^/@\s'"]*@/g, '://***@');
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}

;// CONCATENATED MODULE: ./packages/git/lib/objects.js



function objects(git) {
    const verify = async (rev) => {
        const { code, stdout } = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', rev]);
        const sha = stdout.toString('latin1').trim();
        return code === 0 && (0,lib/* isSha */.HH)(sha) ? sha : undefined;
    };
    const entry = async (treeish, path) => {
        const out = await git.must(['ls-tree', '-z', '--full-tree', sha(treeish), '--', path]);
        const found = splitNames(out)
            .map((line) => /^(\d{6}) \w+ ([0-9a-f]{40,64})\t(.*)$/s.exec(line))
            .find((match) => match?.[3] === path);
        return found?.[1] === undefined || found[2] === undefined ? undefined : { mode: found[1], id: found[2] };
    };
    const blobId = async (treeish, path) => {
        const found = await entry(treeish, path);
        return found !== undefined && isRegular(found.mode) ? found.id : undefined;
    };
    const readBlobs = async (ids, maxBytes) => {
        const unique = [...new Set(ids.map(sha))];
        if (unique.length === 0)
            return new Map();
        const sizes = await git.must(['cat-file', '--batch-check'], { input: lines(unique) });
        const wanted = sizes
            .toString('latin1')
            .split('\n')
            .map((line) => /^(\S+) blob (\d+)$/.exec(line))
            .filter((match) => match !== null && Number(match[2]) <= maxBytes)
            .map((match) => match?.[1] ?? '');
        if (wanted.length === 0)
            return new Map();
        return splitBatch(await git.must(['cat-file', '--batch'], { input: lines(wanted) }));
    };
    const here = new Set();
    return {
        resolve: (rev) => verify(`${rev}^{commit}`),
        async has(commit) {
            // What is here stays here; what is not may still be fetched.
            if (!here.has(commit) && (await git.ask(['cat-file', '-e', `${sha(commit)}^{commit}`])).code === 0)
                here.add(commit);
            return here.has(commit);
        },
        tree: (commit) => verify(`${sha(commit)}^{tree}`),
        entry,
        blobId,
        async readBlob(treeish, path, maxBytes) {
            const id = await blobId(treeish, path);
            if (id === undefined)
                return undefined;
            const bytes = (await readBlobs([id], maxBytes)).get(id);
            if (bytes === undefined)
                throw new Error(`${path} is longer than ${maxBytes} bytes, or its blob ${id} is missing`);
            return bytes;
        },
        readBlobs,
        async listTree(treeish, folder) {
            const below = folder === undefined ? [] : [`${folder.replace(/\/+$/, '')}/`];
            const out = await git.must(['ls-tree', '-r', '-z', '--name-only', '--full-tree', sha(treeish), '--', ...below]);
            return splitNames(out);
        },
    };
}
function isRegular(mode) {
    return mode === '100644' || mode === '100755';
}
/** Reads what `git cat-file --batch` printed: `<id> <type> <size>`, a newline, the bytes, a newline. */
function splitBatch(out) {
    const found = new Map();
    for (let at = 0; at < out.length;) {
        const end = out.indexOf(0x0a, at);
        const match = /^([0-9a-f]{40,64}) \w+ (\d+)$/.exec(out.toString('latin1', at, end));
        if (match?.[1] === undefined || match[2] === undefined)
            throw new Error('git cat-file printed no object header');
        const start = end + 1;
        const stop = start + Number(match[2]);
        found.set(match[1], out.subarray(start, stop));
        at = stop + 1;
    }
    return found;
}
function lines(ids) {
    return ids.map((id) => `${id}\n`).join('');
}
/** Object names come from payloads and APIs: only whole ones ever reach an argument vector. */
function sha(text) {
    if (!(0,lib/* isSha */.HH)(text))
        throw new GitError(['rev-parse'], 128, `${JSON.stringify(text.slice(0, 80))} is no object name`);
    return text;
}

;// CONCATENATED MODULE: ./packages/git/lib/history.js



const rounds = [50, 200, 800, 3200];
const attempts = 3;
const fetchTimeoutMs = 180_000;
function history_history(git, has, clock, log, signal) {
    const isShallow = async () => (await git.must(['rev-parse', '--is-shallow-repository'])).toString('latin1').trim() === 'true';
    /** Two jobs in one workspace can race for the `shallow` file and its lock; that passes, so it is tried again. */
    const fetch = async (remote, depth, commits) => {
        const args = ['fetch', ...quiet, ...depth, '--end-of-options', remote, ...commits];
        for (let attempt = 1;; attempt++) {
            const { code, stderr } = await git.reach(args, fetchTimeoutMs);
            if (code === 0)
                return { kind: 'fetched' };
            if (attempt === attempts || !/shallow file has changed|\.lock|unable to lock/i.test(stderr)) {
                return { kind: 'failed', why: lastLine(stderr) };
            }
            await clock.sleep(500 * attempt, signal);
        }
    };
    const ancestry = async (a, b) => {
        for (const commit of [a, b])
            if (!(await has(commit)))
                return { kind: 'missing', commit };
        const found = await git.ask(['merge-base', '--all', sha(a), sha(b)]);
        const mergeBases = found.stdout
            .toString('latin1')
            .split('\n')
            .filter((line) => line !== '');
        if (!(await isShallow()))
            return { kind: 'known', mergeBases };
        if (mergeBases.length === 0 || (await cutOff(git, [a, b], mergeBases)))
            return { kind: 'cut-off' };
        return { kind: 'known', mergeBases };
    };
    return {
        isShallow,
        ancestry,
        async bring(remote, commits) {
            const missing = [];
            for (const commit of new Set(commits.map(sha)))
                if (!(await has(commit)))
                    missing.push(commit);
            if (missing.length === 0)
                return { kind: 'fetched' };
            log.debug(`fetching ${missing.join(' ')}`);
            // In a complete clone `--depth` would cut off history that is already here.
            return await fetch(remote, (await isShallow()) ? ['--depth=1'] : [], missing);
        },
        async deepen(remote, a, b) {
            let known = await ancestry(a, b);
            for (const depth of rounds) {
                if (known.kind !== 'cut-off')
                    return known;
                log.debug(`deepening by ${depth} commits`);
                const fetched = await fetch(remote, [`--deepen=${depth}`], [sha(a), sha(b)]);
                if (fetched.kind === 'failed')
                    return known;
                known = await ancestry(a, b);
            }
            return known;
        },
    };
}
const quiet = [
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    '--refmap=',
    // `remote.<name>.uploadpack` of a repository's configuration would be run.
    '--upload-pack=git-upload-pack',
];
/** Whether the walk from `tips` down to `mergeBases` meets a commit whose parents a shallow clone has cut off. */
async function cutOff(git, tips, mergeBases) {
    const walked = await git.must(['rev-list', ...tips, ...mergeBases.map((commit) => `^${commit}`)]);
    const seen = walked
        .toString('latin1')
        .split('\n')
        .filter((line) => line !== '');
    if (seen.length === 0)
        return false;
    const boundary = new Set(await shallowCommits(git));
    return seen.some((commit) => boundary.has(commit));
}
async function shallowCommits(git) {
    const path = (await git.must(['rev-parse', '--path-format=absolute', '--git-path', 'shallow'])).toString('utf8');
    const text = await (0,promises_.readFile)(path.replace(/\n$/, ''), 'latin1');
    return text.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./packages/git/lib/remotes.js


const timeoutMs = 60_000;
function remotes(git) {
    const list = (flags, remote, ref) => git.reach(['ls-remote', '--upload-pack=git-upload-pack', ...flags, '--end-of-options', remote, ref], timeoutMs);
    return {
        async remotes() {
            const out = await git.must(['remote']);
            return out
                .toString('utf8')
                .split('\n')
                .filter((name) => name !== '');
        },
        async remoteUrl(remote) {
            const { code, stdout } = await git.ask(['remote', 'get-url', '--', remote]);
            return code === 0 ? withoutCredentials(stdout.toString('utf8').replace(/\n$/, '')) : undefined;
        },
        async tip(remote, ref) {
            const { code, stdout, stderr } = await list([], remote, ref);
            if (code !== 0)
                return { kind: 'failed', why: lastLine(stderr) };
            // ls-remote matches by the end of the name: refs/heads/refs/heads/main would answer for refs/heads/main, too.
            const lines = stdout
                .toString('utf8')
                .split('\n')
                .map((text) => text.split('\t'));
            const commit = lines.find(([, name]) => name === ref)?.[0] ?? '';
            return (0,lib/* isSha */.HH)(commit) ? { kind: 'found', commit } : { kind: 'absent' };
        },
        async defaultBranch(remote) {
            const { code, stdout } = await list(['--symref'], remote, 'HEAD');
            const match = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(stdout.toString('utf8'));
            return code === 0 ? match?.[1] : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/lib/git.js







/** @param dir an absolute path inside the work tree */
function openGit(dir, options) {
    const { log, signal, clock = lib/* systemClock */.ml, ceiling = dir, run = run_run } = options;
    const git = gitProgram(dir, ceiling, run, signal);
    const read = objects(git);
    return {
        ...read,
        ...history_history(git, (commit) => read.has(commit), clock, log, signal),
        ...remotes(git),
        async isRepository() {
            try {
                return (await git.ask(['rev-parse', '--git-dir'])).code === 0;
            }
            catch (error) {
                if (error instanceof ProcessError && error.kind === 'not-found')
                    return false;
                throw error;
            }
        },
        changes: async (base, head) => parseRawDiff(await git.must([...diffArguments, sha(base), sha(head)])),
    };
}

;// CONCATENATED MODULE: ./packages/git/lib/index.js




;// CONCATENATED MODULE: ./packages/plan/lib/payload.js

/** A webhook payload is hostile until its parts have been looked at, one by one. */
function field(value, ...path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
function textAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function shaAt(value, ...path) {
    const found = textAt(value, ...path);
    return found !== undefined && (0,lib/* isSha */.HH)(found) ? found : undefined;
}
function numberAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}
function branchAt(value, ...path) {
    const found = textAt(value, ...path);
    return found !== undefined && payload_isBranchName(found) ? found : undefined;
}
function labelsAt(value, ...path) {
    const found = field(value, ...path);
    if (!Array.isArray(found))
        return [];
    return found.map((label) => textAt(label, 'name')).filter((name) => name !== undefined);
}
/** git-check-ref-format(1). What is not a branch name never reaches an argument vector or a URL. */
function payload_isBranchName(name) {
    return (name.length <= 255 &&
        // oxlint-disable-next-line no-control-regex -- control characters are what is refused
        !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$/.test(name) &&
        name !== '' &&
        name !== '@' &&
        name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock')));
}

;// CONCATENATED MODULE: ./packages/plan/lib/situation.js


/** Events whose GITHUB_SHA is a commit that somebody chose; everywhere else it is the default branch's tip by chance. */
const headIsSha = new Set(['workflow_dispatch', 'schedule']);
/** @throws ProblemError when the payload lacks what its event promises, or inputs contradict it */
async function situation_readSituation(sources, asked) {
    const { event } = sources;
    const situation = readEventPayload(event);
    const problems = [];
    if (asked.headSha !== '' && !(0,lib/* isSha */.HH)(asked.headSha)) {
        problems.push(notASha('head-sha', asked.headSha));
    }
    if (asked.headSha !== '' && asked.head !== '' && asked.head !== asked.headSha) {
        const what = `${(0,lib/* quote */.hD)(asked.head)} and head-sha ${(0,lib/* quote */.hD)(asked.headSha)} name two heads`;
        problems.push({ where: 'input "head"', what, mend: 'Give one of them' });
    }
    if (situation.kind === 'pull-request') {
        contradiction(problems, 'head-sha', asked.headSha, situation.head, event.name);
        contradiction(problems, 'pull-request', asked.pullRequest?.toString() ?? '', `${situation.number}`, event.name);
    }
    if ((situation.kind === 'push' || situation.kind === 'merge-group') && asked.pullRequest !== undefined) {
        const what = `the event ${event.name} is not about a pull request of one's choice`;
        problems.push({ where: 'input "pull-request"', what, mend: 'Leave the input out on this event' });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    if (situation.kind === 'other' && asked.pullRequest !== undefined) {
        return await askedPull(sources, asked.pullRequest, asked.headSha);
    }
    return situation;
}
/** The commit to judge, as far as the event tells. */
function situation_headOf(situation) {
    switch (situation.kind) {
        case 'pull-request':
        case 'merge-group':
            return situation.head;
        case 'push':
            return situation.after;
        case 'other':
            return situation.sha;
    }
}
function contradiction(problems, input, given, said, event) {
    if (given === '' || given === said)
        return;
    const what = `${(0,lib/* quote */.hD)(given)} contradicts the event ${event}, which says ${(0,lib/* quote */.hD)(said)}`;
    problems.push({ where: `input "${input}"`, what, mend: 'Leave the input out on this event' });
}
function notASha(input, text) {
    const mend = 'Give the whole object name, 40 hexadecimal digits in lower case';
    return { where: `input "${input}"`, what: `${(0,lib/* quote */.hD)(text)} is not a commit`, mend };
}
function readEventPayload(event) {
    const { payload, name } = event;
    if (field(payload, 'pull_request') !== undefined && name.startsWith('pull_request'))
        return readPull(event);
    switch (name) {
        case 'push': {
            const ref = textAt(payload, 'ref') ?? event.ref;
            const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
            const before = shaAt(payload, 'before');
            const after = shaAt(payload, 'after');
            return {
                kind: 'push',
                ref,
                branch: branch !== undefined && payload_isBranchName(branch) ? branch : undefined,
                before: before === undefined || (0,lib/* isZeroSha */.hp)(before) ? undefined : before,
                after: after === undefined || (0,lib/* isZeroSha */.hp)(after) ? undefined : after,
                forced: field(payload, 'forced') !== false,
            };
        }
        case 'merge_group': {
            const base = shaAt(payload, 'merge_group', 'base_sha');
            const head = shaAt(payload, 'merge_group', 'head_sha');
            const ref = textAt(payload, 'merge_group', 'base_ref') ?? '';
            const baseBranch = ref.replace(/^refs\/heads\//, '');
            if (base === undefined || head === undefined || !payload_isBranchName(baseBranch)) {
                throw unreadable(name, 'merge_group.base_sha, head_sha or base_ref');
            }
            const number = /\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(textAt(payload, 'merge_group', 'head_ref') ?? '')?.[1];
            return { kind: 'merge-group', base, head, baseBranch, number: number === undefined ? undefined : Number(number) };
        }
        default:
            return { kind: 'other', event: name, sha: headIsSha.has(name) && (0,lib/* isSha */.HH)(event.sha) ? event.sha : undefined };
    }
}
function readPull({ payload, name }) {
    const number = numberAt(payload, 'pull_request', 'number');
    const head = shaAt(payload, 'pull_request', 'head', 'sha');
    const baseBranch = branchAt(payload, 'pull_request', 'base', 'ref');
    if (number === undefined || head === undefined || baseBranch === undefined) {
        throw unreadable(name, 'pull_request.number, head.sha or base.ref');
    }
    const baseThen = shaAt(payload, 'pull_request', 'base', 'sha');
    return {
        kind: 'pull-request',
        number,
        head,
        baseBranch,
        baseThen,
        labelsThen: labelsAt(payload, 'pull_request', 'labels'),
    };
}
function unreadable(event, what) {
    const mend = 'Run on the events that GitHub sends, or give base and head';
    return new lib/* ProblemError */.Mm([
        { where: `the payload of the event ${event}`, what: `${what} is missing or malformed`, mend },
    ]);
}
/** The pull request that the inputs name; its head must still be the one that they name. */
async function askedPull(sources, number, headSha) {
    if (headSha === '')
        throw faultOfPull(`#${number} is given without head-sha`, 'Give head-sha, too: a head is never guessed');
    if (sources.api === undefined)
        throw faultOfPull(`#${number} cannot be read without a token`, 'Give token, or base and head');
    const pull = await (await sources.api()).pull(number);
    if (pull.head.sha !== headSha) {
        const what = `#${number} has moved on to ${pull.head.sha}; head-sha says ${headSha}`;
        throw faultOfPull(what, 'Run again for the new head');
    }
    if (!payload_isBranchName(pull.base.ref))
        throw faultOfPull(`#${number} has no readable base branch`, 'Give base and head');
    return {
        kind: 'pull-request',
        number,
        head: headSha,
        baseBranch: pull.base.ref,
        baseThen: (0,lib/* isSha */.HH)(pull.base.sha) ? pull.base.sha : undefined,
        labelsThen: pull.labels,
    };
}
function faultOfPull(what, mend) {
    return new lib/* ProblemError */.Mm([{ where: 'input "pull-request"', what, mend }]);
}

;// CONCATENATED MODULE: ./packages/plan/lib/comparisons.js



async function comparisons_comparisonsOf(situation, asked, tips) {
    const headIsNamed = asked.head !== '' || (asked.headSha !== '' && situation.kind !== 'pull-request');
    if (asked.base !== '' || headIsNamed)
        return await explicit(situation, asked, tips);
    switch (situation.kind) {
        case 'pull-request':
            return fromTip(await tips.branch(situation.baseBranch), situation.baseBranch, situation.head, situation.baseThen);
        case 'merge-group': {
            const tip = fromTip(await tips.branch(situation.baseBranch), situation.baseBranch, situation.head, undefined);
            if (tip.kind === 'unknown')
                return tip;
            const group = direct(situation.base, situation.head, 'the base of the merge group');
            return { ...tip, all: [group, ...tip.all], base: situation.base };
        }
        case 'push':
            return await pushed(situation, tips);
        case 'other': {
            const why = `the event ${situation.event} names no base`;
            return unknown('no-base', why, 'Give the input base: the commit that was tested last', situation.sha);
        }
    }
}
async function pushed(push, tips) {
    const { after, before, branch, forced } = push;
    const giveBase = 'Give the inputs base and head';
    if (after === undefined) {
        return unknown('no-head', `the push deleted ${push.ref}: there is no head to judge`, 'Do not run on deletions', undefined);
    }
    if (branch === undefined)
        return unknown('tag-push', `${push.ref} is no branch: it has no base`, giveBase, after);
    const main = await tips.defaultBranch();
    if (main === undefined)
        return unknown('no-base', 'the default branch is unknown', giveBase, after);
    if (branch === main) {
        if (before === undefined) {
            return unknown('first-push', `this is the first push to ${main}: there is nothing to compare with`, giveBase, after);
        }
        return {
            kind: 'known',
            all: [direct(before, after, `${main} before the push`)],
            base: before,
            head: after,
            stale: [],
        };
    }
    if (before !== undefined && !forced) {
        const fallback = fromTip(await tips.branch(main), main, after, undefined);
        const instead = fallback.kind === 'known' ? (fallback.all[0] ?? 'unknown') : 'unknown';
        const step = { ...direct(before, after, `${branch} before the push`), vanished: instead };
        return { kind: 'known', all: [step], base: before, head: after, stale: [] };
    }
    const whole = fromTip(await tips.branch(main), main, after, undefined);
    if (whole.kind === 'unknown' || before === undefined)
        return whole;
    // What a force push took away counts as well: the commits before may be what is running somewhere.
    const lost = { ...direct(before, after, `${branch} before the push`), vanished: 'skip' };
    return { ...whole, all: [...whole.all, lost] };
}
/** What the inputs name wins over the event. A commit or a tag is compared directly, a branch as a pull request is. */
async function explicit(situation, asked, tips) {
    const problems = [];
    const named = async (input, text) => {
        const where = `input "${input}"`;
        const found = await findNamed(text, tips);
        if (found === 'ambiguous') {
            const mend = `Write refs/heads/${text} or refs/tags/${text}`;
            problems.push({ where, what: `${quote(text)} names a branch and a tag`, mend });
            return undefined;
        }
        if (found === undefined) {
            const mend = 'Give a whole commit id, a branch or a tag of this repository';
            problems.push({ where, what: `${quote(text)} names nothing here`, mend });
        }
        return found;
    };
    const headText = asked.head !== '' ? asked.head : asked.headSha;
    const head = headText === '' ? headOf(situation) : (await named('head', headText))?.commit;
    const base = asked.base === '' ? undefined : await named('base', asked.base);
    if (problems.length > 0)
        throw new ProblemError(problems);
    if (head === undefined) {
        const why = `the event ${eventName(situation)} does not say which commit is to be judged`;
        return unknown('no-head', why, 'Give the input head, or pull-request and head-sha', undefined);
    }
    if (base !== undefined) {
        const comparison = base.kind === 'commit'
            ? direct(base.commit, head, base.name)
            : { ...direct(base.commit, head, base.name), dots: 'three-dot', contained: 'unknown' };
        const stale = base.kind === 'branch' && base.stale !== undefined ? [base.stale] : [];
        return { kind: 'known', all: [comparison], base: base.commit, head, stale };
    }
    if (situation.kind === 'pull-request' || situation.kind === 'merge-group') {
        return fromTip(await tips.branch(situation.baseBranch), situation.baseBranch, head, undefined);
    }
    return unknown('no-base', 'a head was given without a base', 'Give the input base, too', head);
}
/** Whoever may push branches could name one like the tag that was meant, so a name that is both is none. */
async function findNamed(text, tips) {
    if (isSha(text))
        return { kind: 'commit', commit: text, name: shortSha(text) };
    if (!isBranchName(text.replace(/^refs\/(?:heads|tags)\//, '')))
        return undefined;
    const branch = text.startsWith('refs/tags/') ? undefined : await namedBranch(text, tips);
    const tag = text.startsWith('refs/heads/') ? undefined : await namedTag(text, tips);
    return branch !== undefined && tag !== undefined ? 'ambiguous' : (branch ?? tag);
}
async function namedBranch(text, tips) {
    const branch = text.replace(/^refs\/heads\//, '');
    const tip = await tips.branch(branch);
    if (tip.kind === 'live')
        return { kind: 'branch', commit: tip.commit, name: `the tip of ${branch}`, stale: undefined };
    if (tip.kind !== 'stale')
        return undefined;
    return { kind: 'branch', commit: tip.commit, name: `the last known tip of ${branch}`, stale: branch };
}
async function namedTag(text, tips) {
    const tag = text.replace(/^refs\/tags\//, '');
    const commit = await tips.ref(`refs/tags/${tag}`);
    return commit === undefined ? undefined : { kind: 'commit', commit, name: `the tag ${tag}` };
}
function eventName(situation) {
    return situation.kind === 'other' ? situation.event : situation.kind;
}
function fromTip(tip, branch, head, baseThen) {
    if (tip.kind === 'absent' || tip.kind === 'unknown') {
        const mend = 'Check out with credentials and fetch-depth: 0, or give token';
        return unknown('no-branch-tip', `the tip of ${branch} cannot be had (${tip.why})`, mend, head);
    }
    const fromName = tip.kind === 'live' ? `the tip of ${branch}` : `the last known tip of ${branch}`;
    const then = baseThen === undefined ? undefined : fork(baseThen, head, `${branch} at the time of the event`, 'no-change');
    const comparison = fork(tip.commit, head, fromName, then ?? 'no-change');
    return { kind: 'known', all: [comparison], base: tip.commit, head, stale: tip.kind === 'stale' ? [branch] : [] };
}
function direct(from, to, fromName) {
    return { from, to, dots: 'two-dot', fromName, contained: 'no-change', vanished: 'unknown' };
}
function fork(from, to, fromName, contained) {
    return { from, to, dots: 'three-dot', fromName, contained, vanished: 'unknown' };
}
function unknown(code, why, mend, head) {
    return { kind: 'unknown', code, why, mend, head };
}

;// CONCATENATED MODULE: ./packages/plan/lib/tips.js


function tips_tips(sources) {
    const known = new Map();
    let defaultName;
    return {
        branch(name) {
            const asked = known.get(name) ?? readTip(sources, name);
            known.set(name, asked);
            return asked;
        },
        defaultBranch: () => (defaultName ??= readDefault(sources)),
        ref: (ref) => readRef(sources, ref),
    };
}
async function readTip({ checkout, remote, remoteFault, api }, name) {
    const faults = [];
    if (checkout !== undefined && remote !== undefined) {
        const tip = await checkout.tip(remote, `refs/heads/${name}`);
        if (tip.kind === 'found')
            return { kind: 'live', commit: tip.commit, via: 'git' };
        if (tip.kind === 'absent')
            return { kind: 'absent', why: `the repository has no branch ${name}` };
        faults.push(`git ls-remote: ${tip.why}`);
    }
    else {
        faults.push(remoteFault);
    }
    if (api !== undefined) {
        try {
            const branch = await (await api()).branch(name);
            if (branch === undefined)
                return { kind: 'absent', why: `the repository has no branch ${name}` };
            if ((0,lib/* isSha */.HH)(branch.sha))
                return { kind: 'live', commit: branch.sha, via: 'api' };
        }
        catch (error) {
            faults.push(tips_reasonOf(error));
        }
    }
    else {
        faults.push('there is no token for the API');
    }
    const why = faults.join('; ');
    const old = remote === undefined ? undefined : await checkout?.resolve(`refs/remotes/${remote}/${name}`);
    return old === undefined ? { kind: 'unknown', why } : { kind: 'stale', commit: old, why };
}
async function readDefault({ event, checkout, remote, api }) {
    const told = branchAt(event.payload, 'repository', 'default_branch');
    if (told !== undefined)
        return told;
    if (checkout !== undefined && remote !== undefined) {
        const asked = await checkout.defaultBranch(remote);
        if (asked !== undefined)
            return asked;
    }
    return api === undefined ? undefined : (await (await api()).repository()).defaultBranch;
}
async function readRef({ checkout, remote, api }, ref) {
    if (checkout !== undefined && remote !== undefined) {
        const tip = await checkout.tip(remote, ref);
        if (tip.kind === 'absent')
            return undefined;
        if (tip.kind === 'found') {
            await checkout.bring(remote, [tip.commit]);
            return await checkout.resolve(tip.commit);
        }
    }
    if (api === undefined)
        return await checkout?.resolve(ref);
    return (await (await api()).commit(ref))?.sha;
}
/** One line for a sentence; the error itself is the caller's to keep as `cause`. */
function tips_reasonOf(error) {
    return Error.isError(error) ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

;// CONCATENATED MODULE: ./packages/plan/lib/file-at.js


/**
 * A plain file of a commit: from the checkout, else by the API. A partial clone (`filter: blob:none`, `tree:0`) without
 * credentials has the commit and cannot fetch its trees or bytes; then the API is asked, too. `undefined`: the commit has no such file.
 * @param maxBytes of what the checkout holds; the API gives files up to 1 MB
 * @throws ProblemError for a link, a folder, a submodule, bytes that are not UTF-8, or when nobody can show the bytes
 */
async function file_at_fileAt({ checkout, api }, commit, path, maxBytes) {
    let why = `${(0,lib/* shortSha */.Fu)(commit)} is not in the checkout`;
    if (checkout !== undefined && (await checkout.has(commit))) {
        try {
            const entry = await checkout.entry(commit, path);
            if (entry === undefined)
                return undefined;
            if (!entry.mode.startsWith('100')) {
                // A link would be read from somewhere else, and that place need not be guarded.
                throw fault(path, 'it is a symbolic link, a folder or a submodule', 'Make it a plain file');
            }
            const bytes = (await checkout.readBlobs([entry.id], maxBytes)).get(entry.id);
            if (bytes !== undefined)
                return { text: decode(bytes, path), blob: entry.id };
            why = `it is longer than ${maxBytes} bytes, or missing in the checkout`;
        }
        catch (error) {
            if (error instanceof lib/* ProblemError */.Mm)
                throw error;
            why = `the checkout cannot show it (${tips_reasonOf(error)})`;
        }
    }
    if (api === undefined)
        throw fault(path, `${why}, and there is no token to ask the API`, 'Give token (contents: read)');
    const found = await (await api()).file(path, commit);
    return found === undefined ? undefined : { text: found.text, blob: found.sha };
}
function decode(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new lib/* ProblemError */.Mm([{ where: path, what: 'it is not UTF-8', mend: 'Save it as UTF-8' }], { cause });
    }
}
function fault(where, what, mend) {
    return new lib/* ProblemError */.Mm([{ where, what, mend }]);
}

;// CONCATENATED MODULE: ./packages/plan/lib/guarded.js

/**
 * Which files hold the gate: the policy, the workflow that runs now, and every changed workflow or local action that uses
 * an action of this suite, itself or through a local action or workflow, before or after the change. Only changed files
 * are looked at; other files cannot have changed what the gate does.
 */
async function guarded_guardedPaths(sources, changes, ranges, policyFile) {
    const guarded = new Set([policyFile]);
    const running = runningWorkflow(sources.event);
    if (running !== undefined)
        guarded.add(running);
    const candidates = changes.filter(({ path, oldPath = path }) => mayCall(path) || mayCall(oldPath));
    if (candidates.length === 0)
        return [...guarded];
    const commits = [...new Set(ranges.flatMap(({ base, head }) => [base, head]))];
    // Nobody changes this many workflows by hand; then all of them count, unread. Each costs the API several requests.
    const most = sources.checkout === undefined ? 20 : 200;
    const readers = commits.map((commit) => reader(sources, commit));
    for (const change of candidates) {
        for (const path of new Set([change.path, change.oldPath ?? change.path])) {
            if (guarded.has(path) || !mayCall(path))
                continue;
            const calls = candidates.length > most || (await anyCalls(readers, path));
            if (calls)
                guarded.add(path);
        }
    }
    return [...guarded];
}
/** The file in GITHUB_WORKFLOW_REF (`owner/repo/.github/workflows/x.yml@ref`), when it is of this repository. */
function runningWorkflow({ workflowRef, repository }) {
    const prefix = `${repository.owner}/${repository.name}/`;
    if (!workflowRef.toLowerCase().startsWith(prefix.toLowerCase()))
        return undefined;
    const path = workflowRef.slice(prefix.length).replace(/@.*$/s, '');
    return path === '' ? undefined : path;
}
function mayCall(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(?:^|\/)action\.ya?ml$/.test(path);
}
const unread = Symbol('unread');
const maxBytes = (/* unused pure expression or super */ null && (512 * 1024));
const maxDepth = 10; // GitHub's own limit of nesting
function reader(sources, commit) {
    const known = new Map();
    const read = (path) => fileAt(sources, commit, path, maxBytes).then((found) => found?.text, () => unread);
    return (path) => {
        const found = known.get(path) ?? read(path);
        known.set(path, found);
        return found;
    };
}
async function anyCalls(readers, path) {
    for (const read of readers)
        if (await callsSuite(read, path, 0, new Set()))
            return true;
    return false;
}
async function callsSuite(read, path, depth, seen) {
    if (seen.has(path))
        return false;
    seen.add(path);
    const text = await read(path);
    if (text === undefined)
        return false;
    if (text === unread || depth > maxDepth)
        return true;
    const uses = usesIn(text);
    if (uses.some(isOfSuite))
        return true;
    for (const target of uses) {
        for (const file of localFiles(target))
            if (await callsSuite(read, file, depth + 1, seen))
                return true;
    }
    return false;
}
/** A plain search, not a YAML reader: what it must see was written before the change, by people who hide nothing. */
function usesIn(text) {
    const pattern = /(?:^|[\s{,"'-])uses["']?\s*:\s*(?:[|>][+-]?\d*\s+)?["']?([^\s"'#,}]+)/g;
    return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
const doors = 'plan|change-classifier|backcompat-version-check|testnet-deployer|rollback|merge-gate|release-promoter|image-tags|break-announcer|contract-check|test-channel';
const suite = new RegExp(`^(?:[^@]+/shakedown@|(?:[^@]+|\\.|\\$)/actions/(?:${doors})(?:@|/?$))`, 'i');
function isOfSuite(uses) {
    return suite.test(uses);
}
/** `./x` and `$/x` name a folder with an action, or a reusable workflow. */
function localFiles(uses) {
    const match = /^[.$]\/(.*?)\/*$/.exec(uses);
    if (match?.[1] === undefined)
        return [];
    const path = match[1]
        .split('/')
        .filter((part) => part !== '.' && part !== '')
        .join('/');
    if (path.split('/').includes('..'))
        return [];
    if (/\.ya?ml$/.test(path))
        return [path];
    const prefix = path === '' ? '' : `${path}/`;
    return [`${prefix}action.yml`, `${prefix}action.yaml`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/policy/lib/policy.js
const changeKinds = ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'];
/** The target that contacts nothing and passes at once; `null` is its alias, in the policy file only. */
const policy_NULL_DEPLOYMENT = 'null-deployment';

;// CONCATENATED MODULE: ./packages/policy/lib/schema/check.js

/** Holds a document against the schema. All faults at once, each with its line and key path. */
function checkAgainst(schema, root, file) {
    const problems = [];
    const lines = new Map();
    const refuse = (path, line, what, mend) => {
        problems.push({ path, line, where: place(file, line, path), what, mend });
    };
    const value = visit(schema, root, '');
    return { value, problems, lines };
    /** Returns undefined for a part that is faulty as a whole. */
    function visit(schema, tree, path) {
        lines.set(path, tree.line);
        const fault = typeFault(schema, tree) ?? choiceFault(schema, tree);
        if (fault !== undefined)
            return refuse(path, tree.line, ...fault);
        switch (tree.kind) {
            case 'map':
                return visitMap(schema, tree.entries, tree.line, path);
            case 'list':
                return visitList(schema, tree.items, tree.line, path);
            case 'text': {
                const textFault = lengthFault(schema, tree.value) ?? patternFault(schema, tree.value);
                return textFault === undefined ? tree.value : refuse(path, tree.line, ...textFault);
            }
            case 'number': {
                const rangeFault = outOfRange(schema, tree.value);
                return rangeFault === undefined ? tree.value : refuse(path, tree.line, ...rangeFault);
            }
            case 'boolean':
                return tree.value;
            case 'null':
                return null;
        }
    }
    function visitMap(schema, entries, line, path) {
        const known = Object.keys(schema.properties ?? {});
        const sound = [];
        for (const { key, line: keyLine, value } of entries) {
            const inner = path === '' ? writeKey(key) : `${path}.${writeKey(key)}`;
            const keySchema = known.includes(key) ? schema.properties?.[key] : schema.additionalProperties;
            if (keySchema === undefined || keySchema === false) {
                refuse(inner, keyLine, `${(0,lib/* quote */.hD)(key)} is not a key here`, (0,lib/* didYouMean */.au)(key, known));
                continue;
            }
            const nameFault = schema.propertyNames && (lengthFault(schema.propertyNames, key) ?? patternFault(schema.propertyNames, key));
            if (nameFault !== undefined)
                refuse(inner, keyLine, ...nameFault);
            const part = visit(keySchema, value, inner);
            lines.set(inner, keyLine);
            if (part !== undefined)
                sound.push([key, part]);
        }
        for (const key of schema.required ?? []) {
            if (entries.some((entry) => entry.key === key))
                continue;
            refuse(path, line, `the key ${(0,lib/* quote */.hD)(key)} is missing`, 'Add it');
        }
        const size = sizeFault(entries.length, schema.minProperties, schema.maxProperties, 'keys');
        if (size !== undefined)
            refuse(path, line, ...size);
        // defines own properties even for names such as __proto__
        return Object.fromEntries(sound);
    }
    function visitList(schema, items, line, path) {
        const size = sizeFault(items.length, schema.minItems, schema.maxItems, 'items');
        if (size !== undefined)
            refuse(path, line, ...size);
        const sound = [];
        for (const [index, item] of items.entries()) {
            const inner = `${path}[${index}]`;
            const part = schema.items === undefined ? undefined : visit(schema.items, item, inner);
            // a hole keeps the numbers of the items that follow
            sound.push(part);
            if (part !== undefined && schema.uniqueItems === true && sound.indexOf(part) < index) {
                refuse(inner, item.line, `${(0,lib/* quote */.hD)(item.kind === 'text' ? item.value : item.kind)} stands in the list twice`, 'Keep one');
            }
        }
        return sound;
    }
}
function place(file, line, path) {
    return `${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}`;
}
/** Keys come from a file that may be hostile: in a path only plain ones stand bare. */
function writeKey(key) {
    return /^[A-Za-z0-9_-]{1,64}$/.test(key) ? key : (0,lib/* quote */.hD)(key);
}
const typeNames = {
    string: 'text',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    null: 'null',
};
const kindNames = { text: 'text', number: 'a number', boolean: 'true or false', null: 'empty', list: 'a list', map: 'a map' };
function typeFault(schema, tree) {
    if (schema.type === undefined)
        return undefined;
    const allowed = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (allowed.some((type) => isOfType(tree, type)))
        return undefined;
    const wanted = allowed.map((type) => typeNames[type] ?? type).join(' or ');
    const isBare = tree.kind === 'number' || tree.kind === 'boolean';
    const mend = isBare && allowed.includes('string')
        ? (schema.patternErrorMessage ?? `Put it in quotes: "${tree.source}"`)
        : tree.kind === 'null'
            ? `Give ${wanted}, or leave the key out`
            : `Give ${wanted}`;
    return [`this must be ${wanted} and is ${isBare ? tree.source.slice(0, 40) : kindNames[tree.kind]}`, mend];
}
function isOfType(tree, type) {
    switch (type) {
        case 'string':
            return tree.kind === 'text';
        case 'integer':
            return tree.kind === 'number' && Number.isInteger(tree.value);
        case 'boolean':
            return tree.kind === 'boolean';
        case 'array':
            return tree.kind === 'list';
        case 'object':
            return tree.kind === 'map';
        case 'null':
            return tree.kind === 'null';
        default:
            throw new Error(`the schema uses the type ${type}, which is not interpreted`);
    }
}
function choiceFault(schema, tree) {
    const value = tree.kind === 'text' || tree.kind === 'number' ? tree.value : undefined;
    const shown = tree.kind === 'text' ? (0,lib/* quote */.hD)(tree.value) : tree.kind === 'number' ? tree.source : kindNames[tree.kind];
    if (schema.const !== undefined && value !== schema.const) {
        return [`this is ${shown}, and only ${JSON.stringify(schema.const)} is known`, `Write ${JSON.stringify(schema.const)}`];
    }
    if (schema.enum !== undefined && !schema.enum.some((choice) => choice === value)) {
        return [`${shown} is not one of ${schema.enum.join(', ')}`, (0,lib/* didYouMean */.au)(String(value ?? ''), schema.enum)];
    }
    return undefined;
}
function lengthFault({ minLength = 0, maxLength = Infinity }, text) {
    // JSON Schema counts code points
    const length = Array.from(text).length;
    if (length < minLength)
        return ['this is empty', 'Give a value, or leave the key out'];
    return length > maxLength ? [`${(0,lib/* quote */.hD)(text)} has ${length} characters, more than ${maxLength}`, 'Shorten it'] : undefined;
}
function patternFault({ pattern, patternErrorMessage }, text) {
    if (pattern === undefined || new RegExp(pattern, 'u').test(text))
        return undefined;
    return [`${(0,lib/* quote */.hD)(text)} does not have the form that is asked for`, patternErrorMessage ?? `It must match ${pattern}`];
}
function outOfRange({ minimum = -Infinity, maximum = Infinity }, value) {
    if (value >= minimum && value <= maximum)
        return undefined;
    return [`${value} is out of range`, `Give a whole number from ${minimum} to ${maximum}`];
}
function sizeFault(size, least = 0, most = Infinity, unit) {
    if (size < least)
        return ['this is empty', 'Add to it, or leave the key out'];
    return size > most ? [`there are ${size} ${unit}, more than ${most}`, 'Give fewer'] : undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/values.js
/** The kinds of values that testnet-deployer's inputs take, as they may stand in a policy. */
const values_text = { type: 'string', minLength: 1 };
/** A list, or one text with a line for each. An item that is blank or a comment would silently be none. */
const values_lines = {
    type: ['string', 'array'],
    minLength: 1,
    minItems: 1,
    items: {
        type: 'string',
        pattern: '^[^\\s#][^\\r\\n]*$',
        patternErrorMessage: 'Write one line for each item, not blank, with no # in front',
    },
};
const duration = {
    type: 'string',
    pattern: '^(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,7}s)?$',
    patternErrorMessage: 'Write it like 90s, 15m, 2h or 1h30m',
};
const count = { type: 'integer', minimum: 1, maximum: 1_000_000_000 };
/** `null` is the alias of the null deployment. */
const targetReference = {
    type: ['string', 'null'],
    minLength: 1,
    description: 'The name of a target; null is the null deployment.',
};
const patternList = {
    type: 'array',
    minItems: 1,
    maxItems: 200,
    items: { type: 'string', minLength: 1, maxLength: 256 },
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/target.js

/** The inputs of testnet-deployer that say what a deployment is. */
const deploySchema = {
    type: 'object',
    description: 'Inputs of testnet-deployer that no workflow may set otherwise: how to deploy.',
    additionalProperties: false,
    properties: {
        hosts: { ...values_lines, description: 'Where to deploy: [alias=]user@host[:port].' },
        'known-hosts': { ...values_lines, description: 'The host keys, as in a known_hosts file.' },
        'host-fingerprint': { ...values_lines, description: 'The fingerprints of the host keys: SHA256:….' },
        'connect-timeout': { ...duration, description: 'How long opening a connection may take.' },
        keepalive: { ...duration, description: 'How often to ask a silent connection; three misses end it.' },
        script: { ...values_text, description: 'The script that deploys, run on each host.' },
        'script-file': { ...values_text, description: 'The file of the script, read from the trusted ref.' },
        env: { ...values_lines, description: 'NAME=value lines for the scripts; nothing secret.' },
        'script-timeout': { ...duration, description: 'How long the script may take on a host.' },
        concurrency: { ...count, maximum: 1000, description: 'How many hosts at a time.' },
        'on-host-failure': { enum: ['stop', 'continue'], description: 'What a failing host means for the others.' },
        health: { ...values_text, description: 'A script that exits 0 when the host is healthy.' },
        'health-timeout': { ...duration, description: 'How long a host may take to become healthy.' },
        'version-command': { ...values_text, description: 'Prints what is really running.' },
        teardown: { ...values_text, description: 'A script that takes the deployment down after the verdict.' },
        version: { ...values_text, description: 'The version that is deployed.' },
    },
};
/** The inputs of testnet-deployer that say when a build has proven itself. */
const watchSchema = {
    type: 'object',
    description: 'Inputs of testnet-deployer that no workflow may set otherwise: how long to watch, and what.',
    additionalProperties: false,
    properties: {
        sources: { ...values_lines, description: 'What to ask: [name=]<url> [@alias].' },
        via: { enum: ['tunnel', 'direct'], description: 'Through the SSH connection, or straight from the runner.' },
        counter: { ...values_text, description: 'What is counted.' },
        decode: { ...values_text, description: 'How the counted value is read.' },
        sessions: { ...count, description: 'How many units the testnet must make.' },
        from: { enum: ['baseline', 'absolute'], description: 'Counted from the first sample, or from zero.' },
        'expected-interval': { ...duration, description: 'The time between two units when all is well.' },
        'stall-after': { ...duration, description: 'How long the count may stand still.' },
        'start-timeout': { ...duration, description: 'How long the first sample may take.' },
        'time-budget': { ...duration, description: 'How long to watch at most.' },
        'poll-interval': { ...duration, description: 'How often to ask.' },
        quorum: {
            type: ['string', 'integer'],
            pattern: '^all$',
            patternErrorMessage: 'Write all, or a number of nodes',
            minimum: 1,
            maximum: 1000,
            description: 'How many nodes must reach the count.',
        },
    },
};
const targetSchema = {
    // `null-deployment:` with nothing behind it is the common spelling
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
        environment: {
            type: 'string',
            minLength: 1,
            maxLength: 255,
            pattern: '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
            patternErrorMessage: 'Write the name of a GitHub environment, without blanks around it',
            description: 'The GitHub environment that guards it; the name of the target when left out.',
        },
        deploy: deploySchema,
        watch: watchSchema,
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/document/targets.js





const targets_nullTarget = {
    name: policy_NULL_DEPLOYMENT,
    environment: policy_NULL_DEPLOYMENT,
    deploy: new Map(),
    watch: new Map(),
};
/** What counts when `targets` is left out. */
const defaultTargets = [
    targets_nullTarget,
    { name: 'testnet', environment: 'testnet', deploy: new Map(), watch: new Map() },
];
/** These stand for something else in outputs, and a target's name becomes an output. */
const taken = ['unknown', 'none', 'error'];
/** `null` is an alias of the null deployment wherever the file names a target. */
function targetName(name) {
    return name === null || name === 'null' ? policy_NULL_DEPLOYMENT : name;
}
/** The ladder, with the null deployment at its foot whether or not the file has it. */
function readTargets(drafts, findings) {
    if (drafts === undefined)
        return defaultTargets;
    const targets = [];
    for (const [key, draft] of Object.entries(drafts)) {
        const name = targetName(key);
        const path = `targets.${writeKey(key)}`;
        if (taken.includes(name.toLowerCase())) {
            findings.problem(path, `${(0,lib/* quote */.hD)(name)} cannot name a target: in outputs it means something else`, 'Rename it');
        }
        if (targets.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
            findings.problem(path, `there are two targets ${(0,lib/* quote */.hD)(name)}`, 'Rename or remove one; case does not tell them apart');
            continue;
        }
        if (name === policy_NULL_DEPLOYMENT) {
            if (draft?.deploy !== undefined || draft?.watch !== undefined) {
                findings.problem(path, 'the null deployment contacts nothing, so it has neither deploy nor watch', 'Remove them, or give them to another target');
            }
            if (targets.length > 0) {
                findings.problem(path, 'the null deployment is not the first target', 'Put it first: least demanding first');
            }
        }
        if (draft?.deploy !== undefined && draft.deploy.script !== undefined && draft.deploy['script-file'] !== undefined) {
            findings.problem(`${path}.deploy`, 'there is a script and a script-file', 'Give one of them');
        }
        targets.push({
            name,
            environment: draft?.environment ?? name,
            deploy: inputTexts(draft?.deploy, deploySchema.properties, `${path}.deploy`, findings),
            watch: inputTexts(draft?.watch, watchSchema.properties, `${path}.watch`, findings),
        });
    }
    const ladder = targets.some((target) => target.name === policy_NULL_DEPLOYMENT) ? targets : [targets_nullTarget, ...targets];
    if (ladder.length === 1 && !findings.isFaulty('targets')) {
        findings.problem('targets', 'there is no target but the null deployment, so nothing is ever proven', 'Add one');
    }
    warnOfSharedEnvironments(ladder, findings);
    return ladder;
}
/** The values in the text form of an input: a list has a line for each item. */
function inputTexts(values, schemas, path, findings) {
    const texts = new Map();
    for (const [name, value] of Object.entries(values ?? {})) {
        if (value === undefined)
            continue;
        const text = typeof value === 'object' ? value.filter((item) => item !== undefined).join('\n') : String(value);
        texts.set(name, text);
        if (!isDuration(schemas[name]))
            continue;
        try {
            (0,lib/* readDuration */.$7)(text);
        }
        catch (error) {
            if (!(error instanceof lib/* ValueFault */.Qe))
                throw error;
            findings.problem(`${path}.${name}`, error.what, error.mend);
        }
    }
    return texts;
}
function isDuration(schema) {
    return schema !== undefined && 'pattern' in schema && schema.pattern === duration.pattern;
}
function warnOfSharedEnvironments(targets, findings) {
    for (const [index, target] of targets.entries()) {
        const other = targets
            .slice(0, index)
            .find(({ environment }) => environment.toLowerCase() === target.environment.toLowerCase());
        if (other === undefined)
            continue;
        findings.warning(`targets.${writeKey(target.name)}`, `the targets ${other.name} and ${target.name} share the environment ${(0,lib/* quote */.hD)(target.environment)}, so one approval rule guards both`, 'Give each its own environment');
    }
}

;// CONCATENATED MODULE: ./packages/policy/lib/builtin.js

/** What counts where there is no policy file: every change needs the testnet. */
const builtin_builtinPolicy = {
    targets: defaultTargets,
    default: 'testnet',
    rules: [],
    areas: new Map(),
    labels: { require: [] },
    approvePermission: 'maintain',
    proof: { workflows: [] },
};

;// CONCATENATED MODULE: ./packages/policy/lib/keys.js

/** The inputs of testnet-deployer that a target's `deploy` may make law. */
const deployKeys = Object.keys(deploySchema.properties);
/** The inputs of testnet-deployer that a target's `watch` may make law. */
const watchKeys = Object.keys(watchSchema.properties);

;// CONCATENATED MODULE: ./packages/policy/lib/ladder.js


/** The place of a target on the policy's ladder, 0 for the null deployment; an unknown one counts as the most demanding. */
function ladder_demandOf(policy, name) {
    if (name === policy_NULL_DEPLOYMENT)
        return 0;
    const index = policy.targets.findIndex((target) => target.name === name);
    return index === -1 ? policy.targets.length - 1 : index;
}
function ladder_mostDemanding(policy) {
    return policy.targets.at(-1) ?? nullTarget;
}
/** The target of that name; an unknown one is the most demanding. */
function ladder_targetNamed(policy, name) {
    return policy.targets[ladder_demandOf(policy, name)] ?? ladder_mostDemanding(policy);
}
/** The more demanding of two targets, by the name it has on the policy's ladder. */
function stricter(policy, a, b) {
    return ladder_targetNamed(policy, ladder_demandOf(policy, a) >= ladder_demandOf(policy, b) ? a : b).name;
}

;// CONCATENATED MODULE: ./packages/policy/lib/document/findings.js


function startFindings(file, earlier, checked) {
    const problems = [...earlier, ...checked.problems];
    const warnings = [];
    const at = (path, what, mend) => {
        const line = checked.lines.get(path);
        return { line: line ?? 0, where: place(file, line, path), what, mend };
    };
    return {
        problem: (path, what, mend) => void problems.push(at(path, what, mend)),
        warning: (path, what, mend) => void warnings.push(at(path, what, mend)),
        isFaulty: (path) => checked.problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`)),
        settle() {
            if (problems.length > 0)
                throw new lib/* ProblemError */.Mm(inOrder(problems));
            return inOrder(warnings);
        },
    };
}
/** As they stand in the file, so that somebody can mend it from top to bottom. */
function inOrder(located) {
    return located.toSorted((a, b) => a.line - b.line).map(({ where, what, mend }) => ({ where, what, mend }));
}

// EXTERNAL MODULE: ./packages/policy/node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(7133);
;// CONCATENATED MODULE: ./packages/policy/lib/patterns/matcher.js

/** The dialect: case counts, `*` takes dot files, `#` and `!` are letters, no extended globs, on every machine as on Linux. */
const dialect = {
    dot: true,
    nocomment: true,
    nonegate: true,
    noext: true,
    nobrace: true,
    platform: 'linux',
};
/**
 * The alternatives that the braces of `pattern` stand for, at most `limit` + 1 of them: expansion itself is capped, so
 * a pattern cannot ask for more memory than that.
 */
function expandBraces(pattern, limit) {
    return (0,esm/* braceExpand */.KA)(pattern, { braceExpandMax: limit + 1 });
}
const magic = /[*?[\]\\{}]/;
function isLiteral(alternative) {
    return !magic.test(alternative);
}
/** minimatch itself, for one alternative. */
function throughMinimatch(alternative) {
    const compiled = new esm/* Minimatch */.VR(alternative, dialect);
    return (path) => compiled.match(path);
}
/**
 * One function for many alternatives. The shapes that make up most policies become look-ups and plain comparisons,
 * which keeps a diff of 50,000 files cheap; every other shape goes through minimatch. A property test holds both equal.
 */
function compile(alternatives) {
    const paths = new Set();
    const names = new Set();
    const extensions = new Set();
    const others = [];
    for (const text of alternatives) {
        const name = /^\*\*\/([^*/]+)$/.exec(text)?.[1];
        const extension = /^\*\*\/\*(\.[^.*/]+)$/.exec(text)?.[1];
        if (isLiteral(text))
            paths.add(text);
        else if (name !== undefined && isLiteral(name))
            names.add(name);
        else if (extension !== undefined && isLiteral(extension))
            extensions.add(extension);
        else
            others.push(folderShape(text) ?? nameShape(text) ?? behindItsEnds(text, throughMinimatch(text)));
    }
    const lookUps = [];
    if (paths.size > 0)
        lookUps.push((path) => paths.has(path));
    if (names.size > 0)
        lookUps.push((path) => names.has(path.slice(path.lastIndexOf('/') + 1)));
    // a dot in a folder's name leaves a / in what is looked up, and so finds nothing
    if (extensions.size === 1)
        lookUps.push(...Array.from(extensions, (ending) => (path) => path.endsWith(ending)));
    else if (extensions.size > 1)
        lookUps.push((path) => extensions.has(path.slice(path.lastIndexOf('.'))));
    const all = [...lookUps, ...others];
    const [first] = all;
    if (first === undefined)
        return () => false;
    if (all.length === 1)
        return first;
    return (path) => {
        for (const matches of all)
            if (matches(path))
                return true;
        return false;
    };
}
// `**`, `a/b/**`, `**/a/**`: everything below a folder
function folderShape(text) {
    if (text === '**' || text === '**/*')
        return () => true;
    const below = /^([^*]+\/)\*\*(?:\/\*)?$/.exec(text)?.[1];
    if (below !== undefined && isLiteral(below))
        return (path) => path.startsWith(below);
    const inside = /^\*\*\/([^*]+\/)\*\*$/.exec(text)?.[1];
    if (inside !== undefined && isLiteral(inside)) {
        const within = `/${inside}`;
        return (path) => path.startsWith(inside) || path.includes(within);
    }
    return undefined;
}
// `a/*.x`, `**/a*x`, `a/**/*x`, `**/*a*`: a folder or what is below it, and a name with one or two stars
function nameShape(text) {
    const [, folder = '', globstar = '', start = '', middle, end = ''] = /^((?:[^*]+\/)?)((?:\*\*\/)?)([^*/]*)\*(?:([^*/]+)\*)?([^*/]*)$/.exec(text) ?? [];
    if (folder + start + (middle ?? '') + end === '' || !isLiteral(folder + start + (middle ?? '') + end))
        return undefined;
    if (middle !== undefined && start + end !== '')
        return undefined;
    const shortest = start.length + end.length;
    return (path) => {
        const at = path.lastIndexOf('/') + 1;
        if (!path.startsWith(folder) || (globstar === '' && at !== folder.length))
            return false;
        if (middle !== undefined)
            return path.includes(middle, at);
        return path.length - at >= shortest && path.startsWith(start, at) && path.endsWith(end);
    };
}
/** Looks at what stands before the first and after the last wildcard, and asks `matcher` only where both fit. */
function behindItsEnds(text, matcher) {
    // an escape makes a letter of the next character; then no end is read
    if (text.includes('\\'))
        return matcher;
    const start = /^[^*?[\]{}]*/.exec(text)?.[0] ?? '';
    // `**/x` matches x, too
    const end = (/[^*?[\]{}]*$/.exec(text)?.[0] ?? '').replace(/^\//, '');
    return (path) => path.startsWith(start) && path.endsWith(end) && matcher(path);
}

;// CONCATENATED MODULE: ./packages/policy/lib/document/reachable.js


/**
 * Warns of rules that never decide because earlier ones take every path first. It knows the plain cases only (the
 * same pattern, a folder around it, everything): a warning here is always right, silence proves nothing.
 */
function warnOfUnreachable(rules, findings) {
    for (const [index, rule] of rules.entries()) {
        const texts = rule.include.flatMap((pattern) => pattern.alternatives);
        if (texts.length === 0)
            continue;
        if (texts.every((text) => rule.without.some((pattern) => covers(pattern, text)))) {
            findings.warning(rule.path, `the rule ${(0,lib/* quote */.hD)(rule.name)} excludes all of its own paths`, 'Correct or remove it');
            continue;
        }
        const earlier = rules
            .slice(0, index)
            .filter((other) => other.without.length === 0 && [...rule.changes].every((kind) => other.changes.has(kind)));
        const takers = texts.map((text) => earlier.find((other) => other.include.some((pattern) => covers(pattern, text))));
        if (takers.some((taker) => taker === undefined))
            continue;
        const names = [...new Set(takers.map((taker) => (0,lib/* quote */.hD)(taker?.name ?? '')))];
        findings.warning(rule.path, `the rule ${(0,lib/* quote */.hD)(rule.name)} never decides: ${names.join(' and ')} ${names.length === 1 ? 'takes' : 'take'} its paths first`, 'Move it up, or remove it');
    }
}
/** Whether everything that the alternative `text` matches is certainly matched by `pattern`. */
function covers(pattern, text) {
    if (isLiteral(text))
        return pattern.matches(text);
    return pattern.alternatives.some((own) => {
        if (own === text || own === '**' || own === '**/*')
            return true;
        const folder = own.endsWith('/**') ? own.slice(0, -2) : undefined;
        if (folder !== undefined && isLiteral(folder))
            return text.startsWith(folder);
        const ending = own.startsWith('**/*') ? own.slice(4) : undefined;
        return ending !== undefined && isLiteral(ending) && !ending.includes('/') && text.endsWith(ending);
    });
}

;// CONCATENATED MODULE: ./packages/policy/lib/patterns/pattern.js


const patternLimits = { length: 256, alternatives: 64, starsPerName: 3, globstars: 8 };
/**
 * Reads one pattern. What minimatch would silently never match (`dir/`, `a//b`, `**.md`) is refused with the spelling
 * that was meant. The caps hold off patterns that cost time out of proportion: a pull request that edits the policy
 * brings its own.
 * @throws ValueFault
 */
function readPattern(written) {
    if (written.length > patternLimits.length) {
        throw new lib/* ValueFault */.Qe(`the pattern ${(0,lib/* quote */.hD)(written)} has ${written.length} characters, more than ${patternLimits.length}`, 'Split it into several patterns');
    }
    const text = written.replace(/^(?:\.?\/)+/, '');
    refuseMisspelt(text, written);
    const alternatives = expandBraces(text, patternLimits.alternatives);
    if (alternatives.length > patternLimits.alternatives) {
        throw new lib/* ValueFault */.Qe(`the braces of ${(0,lib/* quote */.hD)(written)} stand for more than ${patternLimits.alternatives} alternatives`, 'Split it into several patterns, or use *');
    }
    for (const alternative of alternatives)
        refuseUnmatchable(alternative, written);
    return {
        text,
        alternatives,
        matches: compile(alternatives),
        ...(text === written
            ? {}
            : {
                warning: {
                    what: `${(0,lib/* quote */.hD)(written)} is read as ${(0,lib/* quote */.hD)(text)}`,
                    mend: 'Patterns start at the top of the repository; leave out what is in front',
                },
            }),
    };
}
/** Whether an alternative without wildcards is exactly `path`. */
function namesExactly(pattern, path) {
    return pattern.alternatives.some((text) => {
        const wild = /[*?[]/.test(text.replace(/\\./gs, ''));
        return !wild && text.replace(/\\(.)/gs, '$1') === path;
    });
}
function refuseMisspelt(text, written) {
    const shown = (0,lib/* quote */.hD)(written);
    if (text === '')
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} is empty`, 'Write ** for every file');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} holds a control character`, 'Write one pattern for each list item');
    }
    if (text !== text.trim()) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} begins or ends with a blank`, 'Leave the blank out');
    }
    if (text.startsWith('!')) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} begins with "!", and there is no negation`, 'List the exceptions under exclude; for a file whose name begins with !, write \\!');
    }
    if (/[?*+@!]\(/.test(text.replace(/\\./g, '_'))) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} uses an extended glob`, 'Write the alternatives in braces, {a,b}, or list the exceptions under exclude');
    }
    const escapes = /\\[*?[\]{}()!#\\,.+@-]/g;
    if (text.replace(escapes, '').includes('\\')) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} has a "\\" that escapes nothing`, 'Write / between folders, also on Windows');
    }
    // brace expansion would halve it, and the pattern then match something else
    if (text.includes('\\\\') && text.includes('{')) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} has braces and an escaped "\\"`, 'Write one pattern for each alternative');
    }
}
function refuseUnmatchable(alternative, written) {
    const shown = (0,lib/* quote */.hD)(written);
    if (alternative.endsWith('/')) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} names a folder, and folders do not change, files do`, `Write ${(0,lib/* quote */.hD)(`${alternative}**`)} for everything in it`);
    }
    const names = alternative.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..')) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} can match no path: it has an empty name, "." or ".." in it`, 'Write the path as git ls-files prints it');
    }
    const glued = names.find((name) => name !== '**' && name.replace(/\\./g, '_').includes('**'));
    if (glued !== undefined) {
        throw new lib/* ValueFault */.Qe(`in the pattern ${shown} the ** is glued to a name, where it does not span folders`, 'Write **/ and /** between slashes, such as **/*.md or docs/**');
    }
    if (names.some((name) => (name.match(/\*/g)?.length ?? 0) > patternLimits.starsPerName)) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} has more than ${patternLimits.starsPerName} * in one name`, 'Use fewer');
    }
    if (names.filter((name) => name === '**').length > patternLimits.globstars) {
        throw new lib/* ValueFault */.Qe(`the pattern ${shown} has more than ${patternLimits.globstars} **`, 'Use fewer');
    }
}

;// CONCATENATED MODULE: ./packages/policy/lib/patterns/path-set.js


function pathSet(include, exclude) {
    const included = compile(include.flatMap((pattern) => pattern.alternatives));
    const excluded = compile(exclude.flatMap((pattern) => pattern.alternatives));
    const matches = (path) => included(path) && !excluded(path);
    // compiled at the first question only: most runs never ask
    let near;
    return {
        patterns: include.map((pattern) => pattern.text),
        exclude: exclude.map((pattern) => pattern.text),
        matches,
        names: (path) => !excluded(path) && include.some((pattern) => namesExactly(pattern, path)),
        barelyMisses(path, folded) {
            near ??= {
                matcher: foldedMatcher(include, exclude),
                asWritten: [...include, ...exclude].every((pattern) => pattern.alternatives.every((text) => path_set_foldName(text) === text)),
            };
            if (near.asWritten && folded === path)
                return false;
            return near.matcher(folded) && !matches(path);
        },
        idlePatterns: (paths) => include.filter((pattern) => !paths.some((path) => pattern.matches(path))).map((pattern) => pattern.text),
    };
}
/** What a file system that ignores case and composes accents would take for the same name. */
function path_set_foldName(path) {
    return path.normalize('NFC').toLowerCase();
}
function foldedMatcher(include, exclude) {
    const [included, excluded] = [include, exclude].map((patterns) => compile(patterns.flatMap((pattern) => pattern.alternatives.map(path_set_foldName))));
    return (path) => (included?.(path) ?? false) && !(excluded?.(path) ?? false);
}

;// CONCATENATED MODULE: ./packages/policy/lib/document/rules.js






/** All patterns of a policy together may stand for this many alternatives: each is tried against each file. */
const maxAlternatives = 4000;
/** What explanations say where no rule decided. */
const reservedRuleNames = ['default', 'gate', 'integrity'];
function patternReader(findings) {
    let left = maxAlternatives;
    return {
        read(texts, path) {
            const patterns = [];
            for (const [index, text] of (texts ?? []).entries()) {
                // the schema has refused it already
                if (text === undefined)
                    continue;
                const at = `${path}[${index}]`;
                try {
                    const pattern = readPattern(text);
                    const before = left;
                    left -= pattern.alternatives.length;
                    if (before >= 0 && left < 0) {
                        findings.problem(at, `the patterns up to here stand for more than ${maxAlternatives} alternatives`, 'Use fewer');
                    }
                    if (pattern.warning !== undefined)
                        findings.warning(at, pattern.warning.what, pattern.warning.mend);
                    patterns.push(pattern);
                }
                catch (error) {
                    if (!(error instanceof lib/* ValueFault */.Qe))
                        throw error;
                    findings.problem(at, error.what, error.mend);
                }
            }
            return patterns;
        },
    };
}
/** A reference to a target: its name on the ladder, or a problem. */
function readTargetReference(reference, path, targets, findings) {
    if (reference === undefined)
        return policy_NULL_DEPLOYMENT;
    const name = targetName(reference);
    // a faulty ladder would make every reference to it a second problem
    if (!targets.some((target) => target.name === name) && !findings.isFaulty('targets')) {
        const names = targets.map((target) => target.name);
        findings.problem(path, `there is no target ${(0,lib/* quote */.hD)(name)}`, (0,lib/* didYouMean */.au)(name, names));
    }
    return name;
}
function readRules(drafts, targets, patterns, findings) {
    const rules = [];
    for (const [index, draft] of (drafts ?? []).entries()) {
        if (draft === undefined)
            continue;
        const path = `rules[${index}]`;
        const name = draft.name ?? '';
        if (reservedRuleNames.includes(name)) {
            findings.problem(`${path}.name`, `${(0,lib/* quote */.hD)(name)} is what explanations say where no rule decided`, 'Rename the rule');
        }
        const other = rules.find((rule) => rule.name === name && name !== '');
        if (other !== undefined) {
            findings.problem(`${path}.name`, `the rule ${(0,lib/* quote */.hD)(name)} is there already, at ${other.path}`, 'Rename one');
        }
        const include = patterns.read(draft.paths, `${path}.paths`);
        const without = patterns.read(draft.exclude, `${path}.exclude`);
        const kinds = draft.changes?.filter((kind) => kind !== undefined);
        rules.push({
            name,
            path,
            include,
            without,
            paths: pathSet(include, without),
            changes: new Set(kinds === undefined || kinds.length === 0 ? changeKinds : kinds),
            target: readTargetReference(draft.target, `${path}.target`, targets, findings),
            source: 'policy',
        });
    }
    return rules;
}
function readAreas(drafts, patterns) {
    return new Map(Object.entries(drafts ?? {}).map(([name, texts]) => [
        name,
        pathSet(patterns.read(texts, `areas.${writeKey(name)}`), []),
    ]));
}

;// CONCATENATED MODULE: ./packages/policy/lib/presets/preset-rule.js



/**
 * Prose. What lies among sources is left to the rules of the product: Rust's `include_str!`, FRAME's `pallet_doc` and
 * bundlers build such files in.
 */
function documentation(built) {
    return {
        name: 'documentation',
        paths: ['**/*.{md,markdown,adoc,asciidoc,rst}', 'docs/**', 'doc/**'],
        exclude: ['**/src/**', ...built],
        product: false,
    };
}
const licences = {
    name: 'licences',
    paths: [
        '**/{LICENSE,LICENCE,COPYING,NOTICE,AUTHORS,CONTRIBUTORS,PATENTS}{,.md,.txt}',
        '**/{LICENSE,LICENCE}-{MIT,APACHE,APACHE2,APACHE-2.0,GPL,GPL3,BSD,UNLICENSE}{,.md,.txt}',
        'LICENSES/**',
    ],
    exclude: ['**/src/**'],
    product: false,
};
/** What people's tools read, and no build does. `.gitattributes` is not among them: it changes what a checkout holds. */
const editors = {
    name: 'editors',
    paths: [
        '**/.editorconfig',
        '**/.gitignore',
        '.git-blame-ignore-revs',
        '.mailmap',
        '{.vscode,.idea,.zed,.fleet}/**',
        '{.pre-commit-config.yaml,.codespellrc,.markdownlint.json,.markdownlint.yml,.lycheeignore,typos.toml,_typos.toml}',
    ],
    product: false,
};
/**
 * The project's own automation. Workflows that call Shakedown are watched over by the finding `gate-changed`; local
 * actions and scripts are left out, since they may build what is shipped.
 */
const automation = {
    name: 'automation',
    paths: [
        '.github/workflows/**',
        '.github/shakedown.{yml,yaml}',
        '.github/{ISSUE_TEMPLATE,PULL_REQUEST_TEMPLATE,DISCUSSION_TEMPLATE}/**',
        '.github/*.md',
        '.github/{dependabot,labeler,labels,release,stale,settings,FUNDING,renovate}.{yml,yaml,json,json5}',
        '{.github/,docs/,}CODEOWNERS',
        '{renovate.json,renovate.json5,.renovaterc,.renovaterc.json,.codecov.yml,codecov.yml,.mergify.yml}',
    ],
    product: false,
};
/** How images and machines are made: part of what is shipped, in every language. */
const packaging = {
    name: 'packaging',
    paths: [
        '**/{Dockerfile,Containerfile}{,.*}',
        '**/*.{Dockerfile,dockerfile}',
        '**/.dockerignore',
        '**/{docker-compose,compose}*.{yml,yaml}',
        '**/{Makefile,makefile,GNUmakefile,Justfile,justfile}',
        '**/*.nix',
        'flake.lock',
        '.gitattributes',
        '.gitmodules',
    ],
    product: true,
};
function presetRule(preset, rule, mostDemanding) {
    return {
        // qualified, so that a project's own rule may be called documentation, too
        name: `${preset}/${rule.name}`,
        paths: pathSet(rule.paths.map(readPattern), (rule.exclude ?? []).map(readPattern)),
        changes: new Set(changeKinds),
        target: rule.product ? mostDemanding : policy_NULL_DEPLOYMENT,
        source: `preset:${preset}`,
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/presets/go.js

const go = [
    // go:embed takes files of any kind from the folders of packages
    documentation([
        '{cmd,internal,pkg,app,x,server}/**',
        '**/*.go',
        '**/go.{mod,sum}',
        '**/{embed,templates,static,assets}/**',
    ]),
    licences,
    editors,
    automation,
    { name: 'tooling', paths: ['**/.golangci.{yml,yaml,toml,json}'], product: false },
    // `go build` leaves these out by their name (cmd/go, "Build constraints")
    { name: 'tests', paths: ['**/*_test.go'], product: false },
    {
        name: 'manifests',
        paths: ['**/go.{mod,sum,work,work.sum}', '**/vendor/**', '**/.goreleaser.{yml,yaml}'],
        product: true,
    },
    {
        name: 'sources',
        paths: ['**/*.{go,s,S,c,h,cc,cpp,hpp,proto,tmpl,gotmpl,sql}', '{cmd,internal,pkg,app,x,server}/**'],
        product: true,
    },
    packaging,
];

;// CONCATENATED MODULE: ./packages/policy/lib/presets/node.js

const node = [
    // sites build their pages from prose
    documentation([
        '**/{app,pages,content,posts,public,static,assets,templates}/**',
        '**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx,json}',
    ]),
    licences,
    editors,
    automation,
    {
        name: 'tooling',
        paths: [
            '**/{.prettierrc,.eslintrc,.stylelintrc}{,.json,.yml,.yaml}',
            '**/.{prettier,eslint,stylelint}ignore',
            '**/.oxlintrc.json',
        ],
        product: false,
    },
    {
        name: 'manifests',
        paths: [
            '**/{package,package-lock,npm-shrinkwrap,deno,jsr,lerna,nx,turbo}.json',
            '**/{yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,bun.lockb,deno.lock}',
            '**/{.npmrc,.yarnrc,.yarnrc.yml,.nvmrc,.node-version,.tool-versions}',
            '**/{.yarn,patches}/**',
        ],
        product: true,
    },
    {
        name: 'sources',
        paths: [
            '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,json,vue,svelte,astro,css,scss,less,html,wasm,node,graphql,proto,sql,prisma}',
            '**/{src,lib,app,pages,public,static,assets,templates,migrations}/**',
        ],
        product: true,
    },
    packaging,
];

;// CONCATENATED MODULE: ./packages/policy/lib/presets/rust.js

/** Settings of tools that only look at the sources. */
const tooling = {
    name: 'tooling',
    paths: ['**/{rustfmt,.rustfmt,clippy,.clippy,deny,taplo,.taplo,tarpaulin}.toml', '**/.config/nextest.toml'],
    product: false,
};
const manifests = {
    name: 'manifests',
    paths: ['**/Cargo.{toml,lock}', '**/rust-toolchain{,.toml}', '**/.cargo/**', 'vendor/**'],
    product: true,
};
const sources = {
    name: 'sources',
    paths: ['**/*.{rs,wasm,proto,c,h,cc,cpp,hpp,s,S,asm}', '**/src/**'],
    product: true,
};
/** `docs/` sometimes holds crates: polkadot-sdk builds its reference there. */
const builtDocumentation = ['**/*.rs', '**/Cargo.{toml,lock}', '**/.cargo/**'];
const rust = [
    documentation(builtDocumentation),
    licences,
    editors,
    automation,
    tooling,
    manifests,
    sources,
    packaging,
];
const chainFolders = [
    '{pallets,pallet,frame}/**',
    '{runtime,runtimes}/**',
    '{primitives,precompiles,xcm,evm}/**',
    '{node,standalone,parachain,parachains,client,collator,relay}/**',
];
const rustSubstrate = [
    documentation([...builtDocumentation, ...chainFolders]),
    licences,
    editors,
    automation,
    tooling,
    {
        name: 'genesis',
        paths: [
            '**/{chain-spec,chain_spec,chainspec,chain-specs,chain_specs,chainspecs,genesis}{,/**,.*}',
            '**/*{chain-spec,chain_spec,chainspec,genesis}*',
        ],
        product: true,
    },
    {
        name: 'runtime',
        paths: ['{pallets,pallet,frame}/**', '**/{runtime,runtimes,pallets}/**', '{primitives,precompiles,xcm,evm}/**'],
        product: true,
    },
    { name: 'node', paths: ['{node,standalone,parachain,parachains,client,collator,relay}/**'], product: true },
    manifests,
    sources,
    packaging,
];

;// CONCATENATED MODULE: ./packages/policy/lib/presets/index.js




const presets = { 'rust-substrate': rustSubstrate, rust: rust, node: node, go: go };
const presetNames = Object.keys(presets);
/**
 * The rules of a preset, in their order. Prose, licences, editor settings and automation need nothing; what is built
 * into the product needs the most demanding target, and so does, by default, what no rule names.
 */
function presetRules(preset, mostDemanding) {
    return presets[preset].map((rule) => presetRule(preset, rule, mostDemanding));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/policy/lib/reading/yaml.js


const maxPolicyBytes = 64 * 1024;
/**
 * Reads one YAML 1.2 document of the core schema. Anchors, aliases, tags, directives and duplicate keys are problems:
 * each of them makes a text mean something else than what a reviewer reads. There is a root when the text can be
 * judged further in spite of its problems.
 */
function readYaml(text, file) {
    const problems = [];
    const refuse = (line, what, mend) => {
        const where = line === 0 ? file : `${file}:${line}`;
        // the parser repeats itself after its first stumble
        if (!problems.some((other) => other.where === where && other.what === what))
            problems.push({ line, where, what, mend });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > maxPolicyBytes) {
        refuse(0, `the file has ${bytes} bytes, more than 64 KiB`, 'Make it shorter');
        return { problems };
    }
    try {
        const root = readDocument(text, refuse);
        return root === undefined ? { problems } : { root, problems };
    }
    catch (error) {
        if (!Error.isError(error) || error.name !== 'RangeError')
            throw error;
        refuse(0, 'it is nested too deeply', 'Make it flatter');
        return { problems };
    }
}
function readDocument(text, refuse) {
    const lines = new dist/* LineCounter */.HN();
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    const documents = (0,dist/* parseAllDocuments */.hR)(text, {
        version: '1.2',
        schema: 'core',
        strict: true,
        uniqueKeys: true,
        merge: false,
        prettyErrors: false,
        logLevel: 'silent',
        lineCounter: lines,
    });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (document === undefined || document.contents === null) {
        refuse(0, 'the file is empty', 'Write at least version: 1');
        return undefined;
    }
    for (const error of document.errors) {
        const { what, mend } = explain(error.code, error.message);
        refuse(lineAt(error.pos[0]), what, mend);
    }
    if (second !== undefined) {
        refuse(lineAt(second.range[0]), 'a second document begins here', 'Keep one; remove the ---');
    }
    if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
        refuse(1, 'there is a directive (%)', 'Remove it: the file is YAML 1.2');
    }
    if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY'))
        return undefined;
    refuseIndirection(document, lineAt, refuse);
    return toTree(document.contents, lineAt, refuse);
}
function explain(code, message) {
    switch (code) {
        case 'DUPLICATE_KEY':
            return { what: 'this key stands twice in its map', mend: 'Keep one' };
        case 'RESOURCE_EXHAUSTION':
            return { what: 'it is nested too deeply', mend: 'Make it flatter' };
        case 'TAB_AS_INDENT':
            return { what: 'a tab indents this line', mend: 'Indent with blanks' };
        default:
            return { what: `it is not YAML: ${message.replace(/\s+/g, ' ').slice(0, 160)}`, mend: 'Correct it' };
    }
}
function refuseIndirection(document, lineAt, refuse) {
    (0,dist/* visit */.YR)(document, {
        Node: (_key, node) => {
            const line = lineAt(node.range?.[0] ?? 0);
            if ((0,dist/* isAlias */.Vj)(node))
                refuse(line, `"*${node.source}" is an alias`, 'Write the value out');
            else if (node.anchor !== undefined)
                refuse(line, `"&${node.anchor}" is an anchor`, 'Remove it; write values out');
            if (node.tag !== undefined)
                refuse(line, `${(0,lib/* quote */.hD)(node.tag)} is a tag`, 'Remove it; quote what must be text');
        },
    });
}
function toTree(node, lineAt, refuse) {
    const line = lineAt(node?.range?.[0] ?? 0);
    if ((0,dist/* isSeq */.oP)(node))
        return { kind: 'list', items: node.items.map((item) => toTree(item, lineAt, refuse)), line };
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = [];
        for (const { key, value } of node.items) {
            const keyLine = lineAt(key.range?.[0] ?? 0);
            const name = keyName(key);
            if (name === undefined)
                refuse(keyLine, 'this key is not text', 'Write a name, or put it in quotes');
            else {
                const tree = toTree(value, lineAt, refuse);
                // a key with nothing behind it: the parser puts the nothing on a later line
                entries.push({ key: name, line: keyLine, value: tree.kind === 'null' ? { kind: 'null', line: keyLine } : tree });
            }
        }
        return { kind: 'map', entries, line };
    }
    if ((0,dist/* isScalar */.jn)(node)) {
        const source = node.source ?? String(node.value);
        if (typeof node.value === 'string')
            return { kind: 'text', value: node.value, line };
        if (typeof node.value === 'number')
            return { kind: 'number', value: node.value, source, line };
        if (typeof node.value === 'boolean')
            return { kind: 'boolean', value: node.value, source, line };
    }
    return { kind: 'null', line };
}
/** `null` unquoted is a name, too: the alias of the null deployment. */
function keyName(key) {
    if (!(0,dist/* isScalar */.jn)(key))
        return undefined;
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null && key.source === 'null' ? 'null' : undefined;
}

;// CONCATENATED MODULE: ./packages/policy/lib/schema/policy-schema.js


const rule = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'paths', 'target'],
    properties: {
        name: {
            type: 'string',
            minLength: 1,
            maxLength: 64,
            pattern: '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
            patternErrorMessage: 'Write it on one line, without blanks around it',
            description: 'What the explanations call it; unique.',
        },
        paths: { ...patternList, description: 'Glob patterns from the top of the repository, such as **/*.md or pallets/**.' },
        exclude: { ...patternList, description: 'Exceptions from paths; there is no ! negation.' },
        changes: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { enum: ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] },
            description: 'Only these changes; all when left out.',
        },
        target: targetReference,
    },
};
/**
 * The policy file, as JSON Schema 2020-12. Editors read it from schema/, the types below are derived from it, and
 * `checkAgainst` interprets this very value: there is no second description that could drift.
 */
const policySchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Shakedown policy',
    description: 'Which deployment a change needs before it may merge (.github/shakedown.yml).',
    type: 'object',
    additionalProperties: false,
    required: ['version'],
    properties: {
        version: { const: 1, description: 'The version of this format.' },
        preset: {
            enum: ['rust-substrate', 'rust', 'node', 'go'],
            description: 'Rules for a kind of project; they come after your own.',
        },
        targets: {
            type: 'object',
            minProperties: 1,
            maxProperties: 16,
            propertyNames: {
                maxLength: 64,
                pattern: '^[A-Za-z][A-Za-z0-9._-]*$',
                patternErrorMessage: 'Begin with a letter; letters, digits, ".", "_" and "-" may follow',
            },
            additionalProperties: targetSchema,
            description: 'The deployments, least demanding first; the most demanding one that any file asks for wins.',
        },
        default: {
            ...targetReference,
            description: 'The target of a path that no rule names; the most demanding one when left out.',
        },
        rules: { type: 'array', maxItems: 200, items: rule, description: 'Per file, the first rule that matches decides.' },
        areas: {
            type: 'object',
            maxProperties: 100,
            propertyNames: {
                maxLength: 64,
                pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
                patternErrorMessage: 'Begin with a letter; letters, digits, "_" and "-" may follow',
            },
            additionalProperties: patternList,
            description: 'Named groups of paths for other jobs; they never influence the target.',
        },
        labels: {
            type: 'object',
            additionalProperties: false,
            properties: {
                require: {
                    type: 'array',
                    maxItems: 50,
                    uniqueItems: true,
                    items: values_text,
                    description: 'Labels of a pull request that raise it to the most demanding target.',
                },
            },
            description: 'Labels only raise.',
        },
        'approve-permission': {
            enum: ['write', 'maintain', 'admin'],
            description: 'Who may waive, approve and override; maintain when left out.',
        },
        proof: {
            type: 'object',
            additionalProperties: false,
            properties: {
                workflows: {
                    type: 'array',
                    maxItems: 50,
                    uniqueItems: true,
                    items: {
                        type: 'string',
                        pattern: '^\\.github/workflows/[^/\\r\\n]+\\.ya?ml$',
                        patternErrorMessage: 'Write the path of a workflow file, such as .github/workflows/testnet.yml',
                    },
                    description: 'The workflows that may write proofs; with none, no proof counts.',
                },
            },
            description: 'What makes a proof count.',
        },
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/parse.js











/**
 * Reads a policy. `file` is only for the texts of problems: each names `<file>:<line> <key path>`.
 * @throws ProblemError with every problem of the text at once
 */
function parse_parsePolicy(text, file) {
    const { root, problems } = readYaml(text, file);
    if (root === undefined)
        throw new lib/* ProblemError */.Mm(inOrder(problems));
    const checked = checkAgainst(policySchema, root, file);
    const findings = startFindings(file, problems, checked);
    // a root that is no map leaves nothing to judge
    if (checked.value === undefined)
        throw new lib/* ProblemError */.Mm(inOrder([...problems, ...checked.problems]));
    const draft = checked.value;
    const targets = readTargets(draft.targets, findings);
    const mostDemanding = targets.at(-1)?.name ?? policy_NULL_DEPLOYMENT;
    const patterns = patternReader(findings);
    const own = readRules(draft.rules, targets, patterns, findings);
    const areas = readAreas(draft.areas, patterns);
    warnOfUnreachable(own, findings);
    const byDefault = draft.default === undefined ? mostDemanding : readTargetReference(draft.default, 'default', targets, findings);
    if (draft.default !== undefined && byDefault === policy_NULL_DEPLOYMENT) {
        findings.warning('default', 'a path that no rule names needs no deployment, so a new folder slips by unproven', 'Leave default out, or name a target that proves something');
    }
    const warnings = findings.settle();
    const policy = {
        targets,
        default: byDefault,
        rules: [
            ...own.map(({ name, paths, changes, target, source }) => ({ name, paths, changes, target, source })),
            ...(draft.preset === undefined ? [] : presetRules(draft.preset, mostDemanding)),
        ],
        areas,
        labels: { require: texts(draft.labels?.require) },
        approvePermission: draft['approve-permission'] ?? 'maintain',
        proof: { workflows: texts(draft.proof?.workflows) },
    };
    return { policy, warnings: warnOfLostRules(policy, warnings, file) };
}
function texts(items) {
    return (items ?? []).filter((item) => item !== undefined);
}
/** A policy whose every rule asks for nothing gates nothing; nobody writes that knowingly. */
function warnOfLostRules(policy, warnings, file) {
    const demands = [policy.default, ...policy.rules.map((rule) => rule.target)];
    if (demands.some((target) => ladder_demandOf(policy, target) > 0))
        return [...warnings];
    return [
        ...warnings,
        {
            where: file,
            what: 'neither a rule nor default names a target that proves something, so no change ever needs a deployment',
            mend: 'Give the rule of what you ship a target, or leave default out',
        },
    ];
}

;// CONCATENATED MODULE: ./packages/policy/lib/index.js









;// CONCATENATED MODULE: ./packages/change/lib/sentences.js

/** GitHub cuts status descriptions, and people stop reading. */
const sentenceLimit = 300;
/** Cut to the limit, never inside a character. */
function sentences_sentence(text) {
    if (text.length <= sentenceLimit)
        return text;
    return `${text.slice(0, sentenceLimit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/**
 * A path for a sentence. File names are hostile: control, format and direction characters become visible escapes, so
 * that they can neither begin a line nor turn one around; the middle of a long one is left out.
 */
function sentences_shownPath(path) {
    const visible = sentences_shownText(path);
    if (visible.length <= 80)
        return visible;
    return `${visible.slice(0, 38).replace(/[\uD800-\uDBFF]$/, '')}…${visible.slice(-40).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
function sentences_shownText(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`);
}
/** "the testnet", "the null deployment". */
function sentences_theTarget(name) {
    return name === NULL_DEPLOYMENT ? 'the null deployment' : `the ${name}`;
}
/** "1 file", "3 files". */
function sentences_counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** "a", "a and b", "a, b and 3 more": at most `most` of them by name. */
function sentences_enumerate(items, most) {
    const shown = items.slice(0, most);
    const rest = items.length - shown.length;
    const all = rest > 0 ? [...shown, `${rest} more`] : shown;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
/** "2 of 14 files need the testnet: pallets/dkg/src/lib.rs (rule runtime) and 1 more". */
function sentences_reasonOfFiles(target, deciding, total, witness) {
    const who = total === 1
        ? 'The only changed file needs'
        : deciding === total
            ? `All ${total} files need`
            : `${deciding} of ${total} files need${deciding === 1 ? 's' : ''}`;
    const named = witness === undefined ? '' : `: ${sentences_shownPath(witness.path)} (${witness.why})`;
    return sentences_sentence(`${who} ${sentences_theTarget(target)}${named}${deciding > 1 ? ` and ${deciding - 1} more` : ''}`);
}
/** "None of 14 files needs more than the null deployment: 10 by rule documentation and 4 by rule automation". */
function sentences_reasonOfNothing(counts, total) {
    const who = total === 1
        ? 'The only changed file needs no more than the null deployment'
        : `None of ${total} files needs more than the null deployment`;
    const by = counts.toSorted((a, b) => b.files - a.files).map(({ rule, files }) => `${files} ${byWhat(rule)}`);
    return sentences_sentence(`${who}: ${sentences_enumerate(by, 3)}`);
}
function byWhat(rule) {
    if (rule === 'default')
        return 'by default';
    return rule === 'gate' ? 'of the gate itself' : `by rule ${sentences_shownText(rule)}`;
}

;// CONCATENATED MODULE: ./packages/change/lib/judge.js


/** @param policy the one on whose ladder the files were judged */
function judge_rungsOf({ targets }) {
    const places = new Map(targets.map((target, place) => [target.name, place]));
    return (file) => places.get(file.target) ?? targets.length - 1;
}
/**
 * Judges files by the rules of `policy`, on the ladder of `ladder`: a target that is missing there counts as its most
 * demanding one, so that a policy at the head cannot invent an easy target.
 */
function judge_judgeBy(policy, ladder, gateFiles) {
    const opinions = policy.rules.map((rule) => ({
        rule,
        opinion: { ...onLadder(ladder, rule.target), rule: rule.name, why: `rule ${rule.name}`, paths: rule.paths },
    }));
    const byDefault = { ...onLadder(ladder, policy.default), rule: 'default', why: 'no rule names it' };
    const ofTheGate = {
        ...onLadder(ladder, NULL_DEPLOYMENT),
        rule: 'gate',
        why: 'part of the gate itself: asks for an approval',
    };
    const strictest = onLadder(ladder, mostDemanding(ladder).name);
    /** The opinions of the rules that hear of at least one of these kinds, in the order of the rules. */
    const hearing = (...kinds) => opinions.filter(({ rule }) => kinds.some((kind) => rule.changes.has(kind)));
    const byKind = {
        added: hearing('added'),
        modified: hearing('modified'),
        deleted: hearing('deleted'),
        renamed: hearing('renamed'),
        typechanged: hearing('typechanged'),
        mode: hearing('mode'),
    };
    // a rename takes a file from one place and brings it to another: rules about deletions and additions hear of it
    const [leaving, arriving] = [hearing('renamed', 'deleted'), hearing('renamed', 'added')];
    const opinionOn = (path, candidates, change) => {
        const named = candidates.find(({ rule }) => rule.paths.matches(path))?.opinion;
        const opinion = named ?? (gateFiles(path) ? ofTheGate : byDefault);
        const doubt = doubtAbout(change);
        // somebody who wrote this very name knew what it is
        if (doubt === undefined || opinion.demand === strictest.demand || opinion.paths?.names(path) === true)
            return opinion;
        return { ...strictest, rule: 'integrity', why: doubt };
    };
    return {
        judge(change) {
            const { path, oldPath, kind } = change;
            if (oldPath === undefined)
                return decision(change, opinionOn(path, byKind[kind], change));
            const after = opinionOn(path, arriving, change);
            const before = opinionOn(oldPath, leaving, change);
            return before.demand > after.demand
                ? decision(change, { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` })
                : decision(change, after);
        },
    };
}
function decision({ path, oldPath, kind }, { target, rule, why }) {
    return oldPath === undefined ? { path, kind, target, rule, why } : { path, oldPath, kind, target, rule, why };
}
function onLadder(ladder, name) {
    return { target: targetNamed(ladder, name).name, demand: demandOf(ladder, name) };
}
/** Why the name alone does not tell what the entry is. Links and submodules lead elsewhere, and are never followed. */
function doubtAbout({ oldMode, newMode, encoding }) {
    if (oldMode === '160000' || newMode === '160000')
        return 'a submodule, whose content is not in this repository';
    if (oldMode === '120000' || newMode === '120000')
        return 'a symbolic link, which may lead anywhere';
    return encoding === 'other' ? 'its name is not UTF-8' : undefined;
}
/** For each file the stricter of two judgements, the trusted one in a tie. */
function judge_stricterJudge(trusted, head, rungOf) {
    return {
        judge(change) {
            const [ours, theirs] = [trusted.judge(change), head.judge(change)];
            return rungOf(theirs) > rungOf(ours) ? { ...theirs, why: `${theirs.why}, by the policy at the head` } : ours;
        },
    };
}

;// CONCATENATED MODULE: ./packages/change/lib/would-change.js



/** One sentence: what would have to be different for another answer. */
function would_change_whatWouldChange(policy, files, target, labels) {
    if (target.name === NULL_DEPLOYMENT)
        return whatWouldRaise(policy);
    const demand = demandOf(policy, target.name);
    const rungs = files.map(rungsOf(policy));
    const asking = rungs.filter((rung) => rung === demand).length;
    const next = rungs.reduce((most, rung) => (rung < demand ? Math.max(most, rung) : most), 0);
    const lower = theTarget(policy.targets[next]?.name ?? NULL_DEPLOYMENT);
    const without = asking === 1 ? 'that file' : `those ${asking} files`;
    const [label] = labels;
    const andLabel = label === undefined ? '' : ` and the label "${shownText(label)}"`;
    return `Without ${without}${andLabel} it would be ${lower}`;
}
function whatWouldRaise(policy) {
    const strictest = mostDemanding(policy);
    const demand = demandOf(policy, strictest.name);
    const rules = policy.rules
        .filter((rule) => demandOf(policy, rule.target) === demand)
        .map((rule) => shownText(rule.name));
    const places = [
        ...(rules.length === 0 ? [] : [`in the paths of rule ${enumerate(rules, 3)}`]),
        ...(demandOf(policy, policy.default) === demand ? ['that no rule names'] : []),
    ];
    return places.length === 0
        ? `No file would need ${theTarget(strictest.name)} by this policy`
        : `A changed file ${places.join(', or one ')}, would need ${theTarget(strictest.name)}`;
}

;// CONCATENATED MODULE: ./packages/change/lib/answer.js





/** From the judged files to one target. First comes what is not known, then labels, then the files. */
function answer_answer(question) {
    const { input, head, files } = question;
    const { changeSet, policy } = input;
    const strictest = mostDemanding(policy);
    const settle = (target, confidence, reason, wouldChange, findings = []) => ({
        target,
        demand: demandOf(policy, target.name),
        confidence,
        reason: sentence(reason),
        wouldChange: sentence(wouldChange),
        findings,
    });
    // an unreadable policy at the head is told in any case
    const ofHead = head.kind === 'unreadable' ? [head.finding] : [];
    if (!changeSet.complete) {
        const { code, why, mend } = changeSet;
        const reason = `The change is not fully known (${shownText(code)}), so it needs ${theTarget(strictest.name)}: ${shownText(why)}`;
        const finding = { code, severity: 'warning', message: `${why}. ${mend}` };
        return settle(strictest, 'unknown', reason, shownText(mend), [finding, ...ofHead]);
    }
    if (head.kind === 'unreadable') {
        const reason = `It needs ${theTarget(strictest.name)}: ${shownText(head.finding.message)}`;
        return settle(strictest, 'unknown', reason, 'A policy at the head that can be read would be judged', ofHead);
    }
    const rungOf = rungsOf(policy);
    const demand = files.reduce((most, file) => Math.max(most, rungOf(file)), 0);
    const target = policy.targets[demand] ?? strictest;
    const labels = requiringLabels(question);
    const [label] = labels;
    if (label !== undefined && target.name !== strictest.name) {
        const shown = `"${shownText(label)}"`;
        const raised = theTarget(strictest.name);
        const lower = theTarget(target.name);
        const needs = files.length === 1 ? 'needs' : 'need';
        const reason = `The label ${shown} asks for ${raised}; the ${counted(files.length, 'changed file')} alone ${needs} ${lower}`;
        const without = labels.length === 1 ? `the label ${shown}` : `the ${labels.length} labels that ask for it`;
        const message = `the label ${shown} raises the change from ${lower} to ${raised}`;
        return settle(strictest, 'override', reason, `Without ${without} it would be ${lower}`, [
            { code: 'label-requires', severity: 'notice', message },
        ]);
    }
    if (files.length === 0) {
        return settle(target, 'proven', 'no change: 0 files differ', 'Any changed file would be judged by the rules');
    }
    const wouldChange = whatWouldChange(policy, files, target, labels);
    if (demand === 0) {
        const confidence = files.some((file) => file.rule === 'default') ? 'default' : 'policy';
        return settle(target, confidence, reasonOfNothing(question.perRule, files.length), wouldChange);
    }
    const asking = files.filter((file) => rungOf(file) === demand);
    const confidence = asking.every((file) => file.rule === 'default') ? 'default' : 'policy';
    const [witness] = witnesses(asking);
    return settle(target, confidence, reasonOfFiles(target.name, asking.length, files.length, witness), wouldChange);
}
/** GitHub's labels are unique whatever their case, so case does not tell them apart here either. */
function requiringLabels({ input, policies }) {
    const requiring = new Set(policies.flatMap(({ labels }) => labels.require.map((label) => label.toLowerCase())));
    return input.labels.filter((label) => requiring.has(label.toLowerCase())).toSorted();
}

;// CONCATENATED MODULE: ./packages/change/lib/gate.js



function gate_headPolicyOf({ changeSet, headPolicy, policyFile }) {
    const invalid = (message) => ({
        kind: 'unreadable',
        finding: { code: 'head-policy-invalid', severity: 'error', message, file: policyFile },
    });
    if (headPolicy === undefined) {
        // a change of its mode alone leaves the text as it was
        const isEdited = changeSet.changes.some(({ path, oldPath, oldId, newId }) => (path === policyFile && oldId !== newId) || oldPath === policyFile);
        return isEdited
            ? invalid('the change edits the policy, and the policy at the head was not read')
            : { kind: 'unchanged' };
    }
    const [problem] = headPolicy.problems ?? [];
    if (headPolicy.problems !== undefined && headPolicy.policy === undefined) {
        const first = problem === undefined ? '' : `: ${describeProblem(problem)}`;
        return invalid(`the policy at the head cannot be read, with ${counted(headPolicy.problems.length, 'problem')}${first}`);
    }
    return { kind: 'readable', policy: headPolicy.policy ?? builtinPolicy };
}
/** Whether a path belongs to the gate and is one of those files that only automate: they need an approval, no testnet. */
function gate_gateFiles({ policyFile, guardedPaths }) {
    const guarded = new Set(guardedPaths.filter((path) => path.startsWith('.github/')));
    return (path) => path === policyFile || guarded.has(path);
}
/** The finding `gate-changed`: the policy or a workflow that calls Shakedown is touched, under either name. */
function gate_gateChanged({ changeSet, policy, policyFile, guardedPaths }) {
    const guarded = new Set([policyFile, ...guardedPaths]);
    const touched = [
        ...new Set(changeSet.changes
            .flatMap(({ path, oldPath }) => [path, oldPath])
            .filter((path) => path !== undefined && guarded.has(path))),
    ]
        .filter((path) => path !== undefined)
        .toSorted();
    const [first] = touched;
    if (first === undefined)
        return [];
    return [
        {
            code: 'gate-changed',
            severity: 'warning',
            message: `the change edits the gate itself (${enumerate(touched.map(shownPath), 3)}); it needs the approval of somebody with the permission ${policy.approvePermission}`,
            file: first,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/change/lib/misspelt.js



const findingLimit = 20;
/** Files that escape a demanding rule only because their name has another case or another Unicode form. */
function misspelt_nearMisses(policy, files) {
    const found = [];
    let more = 0;
    const rules = policy.rules.map((rule) => ({ rule, demand: demandOf(policy, rule.target) }));
    const rungOf = rungsOf(policy);
    // by the rung that a file is on: the rules that ask for more
    const above = policy.targets.map((_, rung) => rules.filter(({ demand }) => demand > rung));
    for (const file of files) {
        for (const path of file.oldPath === undefined ? [file.path] : [file.path, file.oldPath]) {
            const folded = foldName(path);
            const missed = above[rungOf(file)]?.find(({ rule }) => rule.paths.barelyMisses(path, folded));
            if (missed === undefined)
                continue;
            if (found.length === findingLimit) {
                more++;
                continue;
            }
            found.push({
                code: 'near-miss-by-case',
                severity: 'warning',
                message: `${shownPath(path)} differs from the paths of rule ${shownText(missed.rule.name)} only by case or by the form of its accents; on some machines it is the same file`,
                file: path,
            });
        }
    }
    if (more > 0) {
        found.push({ code: 'near-miss-by-case', severity: 'warning', message: `${counted(more, 'more path')} like these` });
    }
    return found;
}
/**
 * Patterns of the project's own rules and areas that match no file. Without the list of all files only one case can
 * be told: a pattern that names a folder in which something changed.
 */
function misspelt_idlePatterns(policy, files, trackedPaths) {
    const changed = files.flatMap((file) => (file.oldPath === undefined ? [file.path] : [file.path, file.oldPath]));
    const folders = foldersOf([...changed, ...(trackedPaths ?? [])]);
    const all = trackedPaths === undefined ? undefined : [...trackedPaths, ...changed];
    const sets = [
        ...policy.rules
            .filter((rule) => rule.source === 'policy')
            .map((rule) => [`rule ${rule.name}`, rule.paths]),
        ...[...policy.areas].map(([name, paths]) => [`area ${name}`, paths]),
    ];
    const found = [];
    for (const [name, paths] of sets) {
        const idle = all === undefined ? paths.patterns.filter((pattern) => folders.has(pattern)) : paths.idlePatterns(all);
        for (const pattern of idle) {
            const message = folders.has(pattern)
                ? `the pattern "${pattern}" of ${shownText(name)} names a folder and matches nothing; write "${pattern}/**"`
                : `the pattern "${shownText(pattern)}" of ${shownText(name)} matches no file`;
            found.push({ code: 'rule-matches-nothing', severity: 'warning', message });
        }
    }
    return found.slice(0, findingLimit);
}
function foldersOf(paths) {
    const folders = new Set();
    let last = '';
    for (const path of paths) {
        const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        // neighbours in a tree share their folder
        if (folder === last)
            continue;
        last = folder;
        for (let at = folder; at !== '' && !folders.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
            folders.add(at);
    }
    return folders;
}

;// CONCATENATED MODULE: ./packages/change/lib/classify.js







/**
 * Decides which deployment a change needs. The strictest demand of any file wins; what is not known is the most
 * demanding target; labels only raise. The order of the changes makes no difference.
 */
function classify_classify(input) {
    const { changeSet, policy } = input;
    const changes = changeSet.changes.toSorted(inOrderOfPaths);
    const head = headPolicyOf(input);
    const isGateFile = gateFiles(input);
    const rungOf = rungsOf(policy);
    const trusted = judgeBy(policy, policy, isGateFile);
    const judge = head.kind === 'readable' ? stricterJudge(trusted, judgeBy(head.policy, policy, isGateFile), rungOf) : trusted;
    const files = changes.map((change) => judge.judge(change));
    const policies = head.kind === 'readable' ? [policy, head.policy] : [policy];
    const perRule = countByRule(policies, files);
    const { target, demand, confidence, reason, wouldChange, findings } = answer({
        input,
        head,
        policies,
        files,
        perRule,
    });
    return {
        target: target.name,
        required: target.name !== NULL_DEPLOYMENT,
        environment: target.environment,
        confidence,
        reason,
        wouldChange,
        deciding: demand === 0 ? [] : witnesses(files.filter((file) => rungOf(file) === demand)),
        files,
        areas: areasOf(policy, files, changeSet.complete),
        findings: [
            ...findings,
            ...gateChanged(input),
            ...raisedByHead(input, head, trusted, files),
            ...nearMisses(policy, files),
            ...idlePatterns(policy, files, input.trackedPaths),
        ],
        perRule,
    };
}
function inOrderOfPaths(a, b) {
    return (compareText(a.path, b.path) ||
        compareText(a.oldPath ?? '', b.oldPath ?? '') ||
        compareText(a.kind, b.kind) ||
        compareText(a.oldMode + a.newMode + a.encoding, b.oldMode + b.newMode + b.encoding));
}
/** Says so when the trusted policy alone would have asked for less. */
function raisedByHead(input, head, trusted, files) {
    if (head.kind !== 'readable')
        return [];
    const { targets } = input.policy;
    const rungOf = rungsOf(input.policy);
    const strictest = (decisions) => decisions.reduce((most, file) => Math.max(most, rungOf(file)), 0);
    const alone = strictest(input.changeSet.changes.map((change) => trusted.judge(change)));
    const both = strictest(files);
    if (alone >= both)
        return [];
    const [name, aloneName] = [both, alone].map((place) => theTarget(targets[place]?.name ?? ''));
    const message = `the policy at the head asks for ${name}, the trusted one for ${aloneName}; the stricter counts`;
    return [{ code: 'head-policy-stricter', severity: 'notice', message, file: input.policyFile }];
}
/** Of a change that is not fully known, every area may be touched. */
function areasOf(policy, files, isComplete) {
    const isTouched = (matches) => files.some(({ path, oldPath }) => matches(path) || (oldPath !== undefined && matches(oldPath)));
    return Object.fromEntries([...policy.areas].map(([name, paths]) => [name, !isComplete || isTouched((path) => paths.matches(path))]));
}

;// CONCATENATED MODULE: ./packages/change/lib/fingerprint.js

/**
 * Names what was judged: equal for equal content under an equal policy, whatever the commit. The sha256 of canonical
 * JSON `{policy, tree}`, in hexadecimal when `sha256` answers so.
 */
function fingerprint_fingerprint(tree, policyBlob, sha256) {
    return sha256(canonicalJson({ tree, policy: policyBlob }));
}

;// CONCATENATED MODULE: ./packages/change/lib/index.js



;// CONCATENATED MODULE: ./packages/plan/lib/labels.js

/**
 * The pull request's labels as they are now. A payload is as old as its event, and a re-run replays it: when nobody can
 * be asked its labels still raise, since labels only ever raise.
 */
async function labels_readLabels(sources, situation, policy) {
    if (policy.labels.require.length === 0)
        return { names: [], findings: [] };
    switch (situation.kind) {
        case 'pull-request':
            return await live(sources, situation.number, situation.labelsThen);
        case 'merge-group':
            if (situation.number === undefined) {
                return labels_unread([], 'the merge group does not name its pull request');
            }
            return await live(sources, situation.number, []);
        case 'push':
        case 'other':
            return { names: [], findings: [] };
    }
}
async function live({ api }, number, then) {
    if (api === undefined)
        return labels_unread(then, 'there is no token');
    try {
        return { names: (await (await api()).pull(number)).labels, findings: [] };
    }
    catch (error) {
        return labels_unread(then, reasonOf(error));
    }
}
function labels_unread(names, why) {
    const what = names.length === 0 ? 'none is counted' : 'those of the event are counted, which may be stale';
    const message = `the labels could not be read (${why}): ${what}. Grant pull-requests: read and give token`;
    return { names, findings: [{ code: 'labels-unread', severity: 'warning', message }] };
}

;// CONCATENATED MODULE: ./packages/plan/lib/api-changes.js




/**
 * The API compares with three dots only, lists 300 files at most (3,000 for a pull request) and does not say when it left
 * some out; nothing it says is taken for the whole unless it provably is.
 */
async function api_changes_changesFromApi(api, comparison, situation) {
    const { from, to, fromName } = comparison;
    let seen;
    try {
        seen = await api.compare(from, to);
    }
    catch (error) {
        const gone = isNotFound(error);
        return failed(gone ? 'vanished' : 'unknown-diff', `the API could not compare ${fromName} with the head (${reasonOf(error)})`);
    }
    if (comparison.dots === 'two-dot' && seen.mergeBase !== from) {
        return failed('rewritten', `${fromName} (${shortSha(from)}) is no ancestor of the head, and the API compares no trees`);
    }
    if (comparison.dots === 'three-dot' && seen.mergeBase === to) {
        if (comparison.contained === 'unknown')
            return failed('contained', `the head is part of ${fromName} already`);
        if (comparison.contained !== 'no-change')
            return await api_changes_changesFromApi(api, comparison.contained, situation);
    }
    const bases = comparison.dots === 'two-dot' ? [from] : await mergeBasesByApi(api, seen);
    if (bases === undefined) {
        const why = `the API does not tell all merge bases with ${fromName}: the head has too many commits or merges of its own`;
        return { ...failed('no-merge-base', why), mend: addCheckout };
    }
    const why = comparison.dots === 'two-dot' ? fromName : `the merge base with ${fromName}`;
    const all = [await listed(api, seen, to, why, () => longerList(api, comparison, situation))];
    for (const base of bases.slice(1))
        all.push(await listed(api, await api.compare(base, to), to, why));
    return all.reduce(together);
}
const addCheckout = 'Add actions/checkout before this step: git has no such limit';
/** What the API lists of one comparison, when that provably is all. @param longer another list of the same, if there is one */
async function listed(api, seen, to, why, longer) {
    const list = seen.complete ? seen : await longer?.();
    const { files } = list ?? seen;
    const modes = list?.complete === true ? await modesAt(api, to, files) : undefined;
    const changes = files.flatMap((file) => changesOf(file, modes?.get(file.path) ?? ''));
    if (modes === undefined) {
        const missing = list?.complete === true
            ? 'the API did not list the whole tree of the head, so a link would look like a file'
            : `the API listed ${files.length} files and tells of no more`;
        return { kind: 'failed', code: 'truncated', why: missing, mend: addCheckout, changes };
    }
    return { kind: 'compared', changes, ranges: [{ base: seen.mergeBase, head: to, why, source: 'api' }] };
}
/** GitHub ends a pull request's list here; exactly so many may be all of them or not. */
const mostListed = 3000;
/**
 * The list of the pull request is ten times longer; it only speaks of the head that the pull request has now, and of
 * nothing but its base branch.
 */
async function longerList(api, { from, to, dots }, situation) {
    if (situation.kind !== 'pull-request' || dots !== 'three-dot')
        return undefined;
    try {
        const before = await api.pull(situation.number);
        if (before.head.sha !== to || before.base.ref !== situation.baseBranch)
            return undefined;
        if ((await api.branch(situation.baseBranch))?.sha !== from)
            return undefined;
        const list = await api.pullFiles(situation.number);
        const after = await api.pull(situation.number);
        if (after.head.sha !== to)
            return undefined;
        return { files: list.files, complete: list.complete && list.files.length < mostListed };
    }
    catch {
        return undefined;
    }
}
/**
 * A comparison does not tell a link from a file, the head's tree does. `undefined` where it is not known whole. What a
 * removed link led to matters no more.
 */
async function modesAt(api, head, files) {
    if (files.every(({ status }) => status === 'removed'))
        return new Map();
    try {
        const tree = (await api.commit(head))?.tree;
        const { entries, complete } = tree === undefined ? { entries: [], complete: false } : await api.tree(tree, true);
        const modes = new Map(entries.map(({ path, mode }) => [path, mode]));
        const isWhole = files.every(({ path, status }) => status === 'removed' || modes.has(path) || isMangled(path));
        return complete && isWhole ? modes : undefined;
    }
    catch {
        return undefined;
    }
}
/** Old modes and ids are not told. Where the API leaves two readings, both are judged. */
function changesOf({ path, oldPath, status, sha }, mode) {
    const one = (kind, name, old) => ({
        kind,
        path: name,
        ...(old === undefined ? {} : { oldPath: old }),
        oldMode: '',
        newMode: kind === 'deleted' ? '' : sha === null ? '160000' : mode,
        oldId: '',
        newId: kind === 'deleted' ? '' : (sha ?? ''),
        encoding: isMangled(`${name}${old ?? ''}`) ? 'other' : 'utf8',
    });
    switch (status) {
        case 'added':
        case 'copied':
            return [one('added', path)];
        case 'removed':
            return [one('deleted', path)];
        case 'modified':
        case 'unchanged':
            return [one('modified', path)];
        case 'changed':
            return [one('typechanged', path), one('mode', path)];
        case 'renamed': {
            // A rename here may have changed bytes; in git, only an exact one is a rename.
            const old = oldPath ?? path;
            return [one('renamed', path, old), one('deleted', old), one('added', path)];
        }
    }
}
/** JSON cannot carry a name that is not UTF-8; U+FFFD stands where bytes were lost. */
function isMangled(name) {
    return name.includes('\ufffd');
}
function isNotFound(error) {
    return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}

;// CONCATENATED MODULE: ./packages/plan/lib/read-changes.js





/**
 * Every change that the comparisons show, together: judging the union is judging each and taking the stricter. From git
 * when it has, or can fetch, what is needed; else from the API, whose lists end at 300 or 3,000 files.
 */
async function read_changes_readChanges(sources, wanted, situation) {
    if (wanted.kind === 'unknown') {
        const { code, why, mend } = wanted;
        return { changeSet: { complete: false, code, why, mend, changes: [], source: 'none' }, ranges: [] };
    }
    const answers = [];
    for (const comparison of wanted.all)
        answers.push(await compare(sources, comparison, situation));
    const ranges = answers.flatMap((answer) => (answer.kind === 'compared' ? answer.ranges : []));
    const changes = distinct(answers.map((answer) => answer.changes ?? []));
    const source = [...new Set(ranges.map((range) => range.source))].join('+') || 'none';
    const failed = answers.find((answer) => answer.kind === 'failed');
    if (failed === undefined)
        return { changeSet: { complete: true, changes, source }, ranges };
    const { code, why, mend } = failed;
    return { changeSet: { complete: false, code, why, mend, changes, source }, ranges };
}
async function compare(sources, comparison, situation) {
    const { checkout } = sources;
    const local = checkout === undefined
        ? failed('unknown-diff', 'there is no checkout')
        : await compareInGit(sources, checkout, comparison);
    if (local.kind === 'compared')
        return local;
    const remote = sources.api === undefined
        ? failed('unknown-diff', 'there is no token for the API')
        : await changesFromApi(await sources.api(), comparison, situation);
    if (remote.kind === 'compared')
        return remote;
    if (isVanished(local) && (sources.api === undefined || isVanished(remote))) {
        if (comparison.vanished === 'skip')
            return { kind: 'compared', changes: [], ranges: [] };
        if (comparison.vanished !== 'unknown')
            return await compare(sources, comparison.vanished, situation);
    }
    if (sources.api === undefined)
        return local;
    if (checkout === undefined)
        return remote;
    return { ...remote, why: `${local.why}; ${remote.why}`, mend: local.mend };
}
async function compareInGit(sources, checkout, comparison) {
    const { from, to } = comparison;
    const brought = await bring(sources, checkout, [from, to]);
    if (!(await checkout.has(to)))
        return failed('unknown-diff', `the head ${shortSha(to)} cannot be fetched${brought}`);
    if (!(await checkout.has(from)))
        return failed('vanished', `${comparison.fromName} (${shortSha(from)}) cannot be fetched${brought}`);
    if (comparison.dots === 'two-dot')
        return await diff(checkout, from, to, comparison.fromName);
    const met = await meetingPoints(sources, checkout, comparison);
    if (typeof met === 'string')
        return failed('no-merge-base', met);
    if (met.length === 0) {
        return failed('no-merge-base', `${comparison.fromName} and the head ${shortSha(to)} have no common history`);
    }
    if (met.length === 1 && met[0] === to) {
        if (comparison.contained === 'unknown') {
            return failed('contained', `the head ${shortSha(to)} is part of ${comparison.fromName} already`);
        }
        if (comparison.contained !== 'no-change')
            return await compareInGit(sources, checkout, comparison.contained);
    }
    if (met.length > 8)
        return failed('no-merge-base', `there are ${met.length} merge bases with ${comparison.fromName}`);
    const all = [];
    for (const base of met)
        all.push(await diff(checkout, base, to, `the merge base with ${comparison.fromName}`));
    return all.reduce(together);
}
/** The merge bases, or why they cannot be told. A shallow clone asks the API, one request, before it deepens. */
async function meetingPoints(sources, checkout, { from, to }) {
    const { remote, api } = sources;
    let known = await checkout.ancestry(from, to);
    if (known.kind === 'cut-off' && api !== undefined) {
        try {
            const asked = await api();
            const bases = await mergeBasesByApi(asked, await asked.compare(from, to));
            if (bases !== undefined) {
                await bring(sources, checkout, bases);
                const here = await Promise.all(bases.map((base) => checkout.has(base)));
                if (here.every(Boolean))
                    return bases;
            }
        }
        catch (error) {
            sources.log.debug(`the API did not tell the merge base: ${reasonOf(error)}`);
        }
    }
    if (known.kind === 'cut-off' && remote !== undefined)
        known = await checkout.deepen(remote, from, to);
    switch (known.kind) {
        case 'known':
            return known.mergeBases;
        case 'missing':
            return `${shortSha(known.commit)} is missing`;
        case 'cut-off':
            return 'the checkout is shallow and the history that holds the merge base could not be fetched';
    }
}
async function diff(checkout, base, head, why) {
    try {
        return {
            kind: 'compared',
            changes: await checkout.changes(base, head),
            ranges: [{ base, head, why, source: 'git' }],
        };
    }
    catch (error) {
        return failed('unknown-diff', `${shortSha(base)} and ${shortSha(head)} could not be compared (${reasonOf(error)})`);
    }
}
/** Fetches what is missing; says why not, for the sentence of whoever misses it. */
async function bring(sources, checkout, commits) {
    const missing = [];
    for (const commit of commits)
        if (!(await checkout.has(commit)))
            missing.push(commit);
    if (missing.length === 0)
        return '';
    if (sources.remote === undefined)
        return ` (${sources.remoteFault})`;
    // One by one when together fails: a commit that is gone must not keep the others away.
    const together = await checkout.bring(sources.remote, missing);
    if (together.kind === 'fetched')
        return '';
    let why = together.why;
    if (missing.length > 1) {
        for (const commit of missing) {
            const alone = await checkout.bring(sources.remote, [commit]);
            if (alone.kind === 'failed')
                why = alone.why;
        }
    }
    return ` (${why})`;
}
function isVanished(answer) {
    return answer.kind === 'failed' && (answer.code === 'vanished' || answer.why === 'there is no checkout');
}

;// CONCATENATED MODULE: ./packages/plan/lib/trusted.js






/** 64 KiB are the policy's own limit; whatever is longer is read this far, so that the parser can refuse it. */
const trusted_maxPolicyBytes = 128 * 1024;
const maxFileBytes = 1024 * 1024;
/**
 * Reads the policy from the live tip of the target branch: as a git object, else by the API. Works without a checkout.
 * @throws ProblemError when the policy is invalid, or when neither git nor the API can show the trusted commit
 */
async function trusted_trustedPolicy(sources, situation, inputs, tips) {
    checkPath(inputs.policy);
    const place = await trustedPlace(sources, situation, inputs, tips);
    const via = await wayTo(sources, place.commit);
    const read = async (path, maxBytes) => {
        if (place.commit === undefined || via.kind === 'none')
            return undefined;
        checkPath(path);
        return await file_at_fileAt(sources, place.commit, path, maxBytes);
    };
    const shared = {
        file: inputs.policy,
        commit: place.commit,
        via: via.kind,
        read: (path) => read(path, maxFileBytes),
    };
    const where = place.commit === undefined ? place.name : `${place.name} (${(0,lib/* shortSha */.Fu)(place.commit)})`;
    if (inputs.rules !== '') {
        const { policy, warnings } = parse_parsePolicy(inputs.rules, 'input "rules"');
        const blob = blobIdOf(inputs.rules);
        const inline = { origin: 'inline', policy, warnings, blob, where: 'the workflow', guarded: false };
        return { ...shared, ...inline, findings: [] };
    }
    if (via.kind === 'none')
        throw unreachable(inputs.policy, place.name, place.why === '' ? via.why : place.why);
    const found = await read(inputs.policy, trusted_maxPolicyBytes);
    const base = { ...shared, where, guarded: place.guarded };
    if (found === undefined) {
        const finding = {
            code: 'no-policy',
            severity: 'warning',
            message: `${where} has no ${inputs.policy}: the built-in policy holds, every change needs the testnet`,
        };
        const builtin = { origin: 'builtin', policy: builtin_builtinPolicy, blob: 'none', warnings: [] };
        return { ...base, ...builtin, findings: [...place.findings, finding] };
    }
    const { policy, warnings } = parse_parsePolicy(found.text, inputs.policy);
    return { ...base, origin: 'file', policy, warnings, blob: found.blob, findings: place.findings };
}
/**
 * The trusted ref: of a pull request and a merge group the target branch; of a push to a protected branch what stood
 * there before, unless it was forced; of everything else the default branch.
 */
async function trustedPlace(sources, situation, inputs, tips) {
    if (inputs.policyRef !== '')
        return await askedPlace(inputs.policyRef, situation, sources, tips);
    if (situation.kind === 'push' && sources.refProtected && !situation.forced && situation.before !== undefined) {
        const name = `${situation.branch ?? situation.ref} before the push`;
        return { name, commit: situation.before, why: '', guarded: true, findings: [] };
    }
    const branch = await targetBranch(situation, tips);
    if (branch === undefined) {
        return { name: 'the default branch', commit: undefined, why: 'its name is unknown', guarded: true, findings: [] };
    }
    // What is read from there now, the push itself may have put there.
    const isOwnPush = situation.kind === 'push' && situation.branch === branch;
    return placeOf(await tips.branch(branch), branch, !isOwnPush);
}
async function targetBranch(situation, tips) {
    switch (situation.kind) {
        case 'pull-request':
        case 'merge-group':
            return situation.baseBranch;
        case 'push':
        case 'other':
            return await tips.defaultBranch();
    }
}
/** `policy-ref` of a workflow file that the change can edit is no guard, unless it names what is trusted anyway. */
async function askedPlace(ref, situation, sources, tips) {
    const { event } = sources;
    // Not even a workflow that is not the author's can trust what it takes from the head: `policy-ref: ${{ github.head_ref }}`.
    const isHead = ref === situation_headOf(situation) || ref.replace(/^refs\/heads\//, '') === event.headRef;
    const ownWorkflow = event.name === 'pull_request_target' && !isHead;
    if ((0,lib/* isSha */.HH)(ref))
        return { name: 'policy-ref', commit: ref, why: '', guarded: ownWorkflow, findings: [] };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (!payload_isBranchName(branch)) {
        const mend = 'Give a branch or a whole commit id';
        throw new lib/* ProblemError */.Mm([{ where: 'input "policy-ref"', what: `${(0,lib/* quote */.hD)(ref)} is neither`, mend }]);
    }
    return placeOf(await tips.branch(branch), branch, ownWorkflow || branch === (await targetBranch(situation, tips)));
}
function placeOf(tip, branch, guarded) {
    const base = { name: branch, guarded };
    switch (tip.kind) {
        case 'live':
            return { ...base, commit: tip.commit, why: '', findings: [] };
        case 'stale': {
            const message = `${branch} could not be asked for its tip (${tip.why}): the policy is the one that the checkout remembers ` +
                `(${(0,lib/* shortSha */.Fu)(tip.commit)}), which may be stale`;
            return {
                ...base,
                commit: tip.commit,
                why: '',
                findings: [{ code: 'policy-may-be-stale', severity: 'warning', message }],
            };
        }
        case 'absent':
        case 'unknown':
            return { ...base, commit: undefined, why: tip.why, findings: [] };
    }
}
async function wayTo({ checkout, remote, remoteFault, api }, commit) {
    if (commit === undefined)
        return { kind: 'none', why: 'no commit is known' };
    let why = remoteFault;
    if (checkout !== undefined) {
        if (await checkout.has(commit))
            return { kind: 'git' };
        if (remote !== undefined) {
            const brought = await checkout.bring(remote, [commit]);
            if (await checkout.has(commit))
                return { kind: 'git' };
            why = brought.kind === 'failed' ? brought.why : `${(0,lib/* shortSha */.Fu)(commit)} was not sent`;
        }
    }
    return api === undefined ? { kind: 'none', why: `${why}; there is no token for the API` } : { kind: 'api' };
}
function unreachable(file, branch, why) {
    const what = `it cannot be read from ${branch}, which is what counts (${why})`;
    return trusted_fault(file, what, 'Give token (contents: read), or check out this repository with credentials');
}
function trusted_fault(where, what, mend) {
    return new lib/* ProblemError */.Mm([{ where, what, mend }]);
}
/** Paths are the repository's: relative, with `/`, without `.` and `..`. @throws ProblemError */
function checkPath(path) {
    const parts = path.split('/');
    if (path === '' || path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw trusted_fault('input "policy"', `${(0,lib/* quote */.hD)(path)} is not a path inside the repository`, 'Write it like .github/shakedown.yml');
    }
}
/** The name git would give these bytes (git-hash-object(1)). */
function blobIdOf(text) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./packages/plan/lib/plan.js













/** @throws ProblemError when inputs, payload or policy are at fault; then nothing is known and nothing may pass */
async function planChange(options) {
    const { asked } = options;
    const sources = await openSources(options);
    const live = tips(sources);
    const situation = await readSituation(sources, asked);
    const trusted = await trustedPolicy(sources, situation, options.policy, live);
    options.onPolicy?.(trusted);
    const wanted = await comparisonsOf(situation, asked, live);
    const { changeSet, ranges } = await readChanges(sources, wanted, situation);
    const labels = await readLabels(sources, situation, trusted.policy);
    const guardPaths = await guardedPaths(sources, changeSet.changes, ranges, trusted.file);
    const headPolicy = await otherPolicy(sources, trusted, changeSet, wanted);
    const classification = classify({
        changeSet,
        policy: trusted.policy,
        ...(headPolicy === undefined ? {} : { headPolicy }),
        policyFile: trusted.file,
        guardedPaths: guardPaths,
        labels: labels.names,
        ...(await tracked(sources, trusted, changeSet)),
    });
    const notices = await unguarded(situation, asked, options, trusted, live);
    return {
        situation,
        trusted,
        guarded: notices.length === 0,
        notices,
        changeSet,
        changedCount: countFiles(changeSet),
        ranges,
        guardedPaths: guardPaths,
        labels: labels.names,
        classification,
        findings: [...trusted.findings, ...staleTips(wanted), ...labels.findings, ...classification.findings],
        base: ranges[0]?.base ?? (wanted.kind === 'known' ? wanted.base : undefined),
        head: wanted.head,
        fingerprint: await fingerprintOf(sources, wanted.head, trusted.blob),
    };
}
function countFiles({ changes }) {
    const renamed = new Set(changes.map(({ oldPath }) => oldPath));
    return new Set(changes.filter(({ kind, path }) => kind !== 'deleted' || !renamed.has(path)).map(({ path }) => path))
        .size;
}
/** Why the answer rests on something that the proposer of the change could have written, one sentence each. */
async function unguarded(situation, asked, { event }, trusted, live) {
    const notices = [];
    if (trusted.origin === 'inline') {
        notices.push('The rules stand in the workflow file, which the change can edit: they guard nothing against its author.');
    }
    else if (!trusted.guarded) {
        notices.push(`The policy is read from ${trusted.where}, which whoever proposes the change can have chosen.`);
    }
    if ((asked.base !== '' || asked.head !== '') && !(await isOwnWorkflow(event, situation, live))) {
        notices.push('The inputs base and head replace what the event says; a change to the workflow file can edit them.');
    }
    return notices;
}
/** Whether the workflow file is the default branch's or the target's: then its inputs are not the author's. */
async function isOwnWorkflow(event, { kind }, live) {
    if (event.name === 'pull_request_target')
        return true;
    // Somebody with write access dispatches a workflow on any branch, with the file that this branch has.
    const main = kind === 'other' ? await live.defaultBranch() : undefined;
    return main !== undefined && event.ref === `refs/heads/${main}`;
}
/**
 * The policy on the other side of a change that edits it. Usually that is the head's; where the trusted ref is the head
 * already (a push to an unprotected default branch), it is the one from before.
 */
async function otherPolicy(sources, trusted, { changes }, wanted) {
    const { file, policy } = trusted;
    if (wanted.kind === 'unknown')
        return undefined;
    if (!changes.some(({ path, oldPath }) => path === file || oldPath === file))
        return undefined;
    if (trusted.origin === 'inline')
        return { policy };
    for (const commit of [wanted.head, wanted.base]) {
        let found;
        try {
            found = await fileAt(sources, commit, file, 128 * 1024);
            if ((found?.blob ?? 'none') === trusted.blob)
                continue;
            return found === undefined ? {} : { policy: parsePolicy(found.text, file).policy };
        }
        catch (error) {
            return { problems: error instanceof ProblemError ? error.problems : [plan_unreadable(file, error)] };
        }
    }
    return { policy };
}
function plan_unreadable(file, error) {
    const what = `it could not be read (${Error.isError(error) ? error.message : String(error)})`;
    return { where: file, what, mend: 'Run again, or give token' };
}
/** Names of the trusted files tell which rules match nothing at all; above this many the answer is not worth the time. */
const maxTracked = 100_000;
async function tracked({ checkout, log }, { commit, via }, { changes }) {
    if (checkout === undefined || commit === undefined || via !== 'git' || changes.length > 5_000)
        return {};
    let trackedPaths;
    try {
        trackedPaths = await checkout.listTree(commit);
    }
    catch (error) {
        // The trees of a partial clone may be out of reach. Only warnings need them.
        log.debug(`the files of ${shortSha(commit)} could not be listed: ${reasonOf(error)}`);
        return {};
    }
    return trackedPaths.length > maxTracked ? {} : { trackedPaths };
}
function staleTips(wanted) {
    if (wanted.kind === 'unknown')
        return [];
    return wanted.stale.map((branch) => ({
        code: 'base-may-be-stale',
        severity: 'warning',
        message: `${branch} could not be asked for its tip: the comparison starts from where the checkout remembers it`,
    }));
}
async function fingerprintOf({ checkout, api }, head, blob) {
    if (head === undefined || blob === 'none')
        return 'none';
    let tree = await checkout?.tree(head);
    if (tree === undefined && api !== undefined)
        tree = (await (await api()).commit(head))?.tree;
    return tree === undefined ? 'none' : fingerprint(tree, blob, sha256);
}
function sha256(text) {
    return createHash('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./packages/plan/lib/sources.js
const remoteName = 'origin';
async function sources_openSources(options) {
    const { event, checkout, api, refProtected, log, signal } = options;
    const shared = { event, api, refProtected, log, signal };
    if (checkout === undefined || !(await checkout.isRepository())) {
        return { ...shared, checkout: undefined, remote: undefined, remoteFault: 'there is no checkout' };
    }
    const url = await checkout.remoteUrl(remoteName);
    if (url === undefined) {
        return { ...shared, checkout, remote: undefined, remoteFault: `the checkout has no remote "${remoteName}"` };
    }
    if (!isRepositoryOfRun(url, event)) {
        const remoteFault = `"${remoteName}" is ${url}, not ${event.repository.owner}/${event.repository.name}`;
        log.debug(`${remoteFault}: it is not asked for branches`);
        return { ...shared, checkout, remote: undefined, remoteFault };
    }
    return { ...shared, checkout, remote: remoteName, remoteFault: '' };
}
/**
 * A workflow may have checked out a fork (`repository: ${{ github.event.pull_request.head.repo.full_name }}`): then
 * `origin/main` belongs to the author of the change, and a policy read from there would be theirs. A path on this
 * machine cannot come from actions/checkout; whoever set it up runs code here already.
 */
function isRepositoryOfRun(url, event) {
    if (url.startsWith('/') || url.startsWith('file://'))
        return true;
    const parts = /^(?:https|ssh):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(url) ??
        /^(?:[^@/]+@)?([^/:]+):(?!\/)(.+?)(?:\.git)?\/?$/.exec(url);
    const [, host = '', path = ''] = parts ?? [];
    const { owner, name } = event.repository;
    const server = URL.canParse(event.serverUrl) ? new URL(event.serverUrl).hostname : '';
    const sameHost = host.toLowerCase() === server || host.toLowerCase() === `ssh.${server}`;
    return server !== '' && sameHost && path.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

;// CONCATENATED MODULE: ./packages/plan/lib/index.js








;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/grace.js
/** How long after a cancellation GitHub may still be told of it: the runner allows 7.5 s in all. */
const GRACE_MS = 4_000;
/** A signal that follows `signal` a little later, for what must still be said once everything else stops. */
function afterGrace(signal, clock) {
    const late = new AbortController();
    const follow = () => void clock.sleep(GRACE_MS).then(() => late.abort(signal.reason));
    if (signal.aborted)
        follow();
    else
        signal.addEventListener('abort', follow, { once: true });
    return late.signal;
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/inputs.js
var lib_inputs = __webpack_require__(8385);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/subject.js

/**
 * On pull_request, GITHUB_SHA is a test merge that nobody wrote; on workflow_dispatch, schedule and issue_comment it is
 * the default branch. So the head is what the event names or what the inputs name, and never inferred.
 * @throws ProblemError
 */
function readSubject(situation, given) {
    const named = subject_headOf(situation);
    const problems = [];
    if (given.headSha !== '' && !(0,lib/* isSha */.HH)(given.headSha)) {
        problems.push(problem('head-sha', `${(0,lib/* quote */.hD)(given.headSha)} is not a full commit id`, 'Give all of its digits, in lower case'));
    }
    else if (named !== undefined && given.headSha !== '' && given.headSha !== named) {
        problems.push(problem('head-sha', `it is not the head ${named} that the event names`, 'Leave it out on this event'));
    }
    else if (named === undefined && given.headSha === '') {
        const what = `${situation.kind === 'other' ? `the event ${situation.event}` : 'this push'} does not name the commit to deploy`;
        problems.push(problem('head-sha', what, 'Give head-sha, and pull-request when there is one'));
    }
    const head = named ?? given.headSha;
    if (given.commit !== '' && given.commit !== head) {
        const what = `${(0,lib/* quote */.hD)(given.commit)} is not the head ${head} that is judged, so a proof would belong to another commit`;
        problems.push(problem('commit', what, 'Leave it out, or give the head'));
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return { head, pull: situation.kind === 'pull-request' ? situation.number : undefined };
}
function subject_headOf(situation) {
    switch (situation.kind) {
        case 'pull-request':
        case 'merge-group':
            return situation.head;
        case 'push':
            return situation.after;
        case 'other':
            return undefined;
    }
}
/**
 * Why GitHub gives this run no secrets, as a sentence for who wonders; `undefined` where it does.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
function whyWithoutSecrets({ name, actor, payload, repository }) {
    if (name !== 'pull_request')
        return undefined;
    const head = payload?.pull_request
        ?.head;
    if (head?.repo?.full_name !== `${repository.owner}/${repository.name}`) {
        return 'it is empty, because GitHub gives no secrets to a pull request from a fork';
    }
    return actor === 'dependabot[bot]'
        ? 'it is empty, because GitHub gives no secrets to runs that Dependabot starts'
        : undefined;
}
function problem(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/law.js







/** @throws ProblemError when the policy is missing where it must be, invalid, or does not know the target */
async function readLaw(inputs, context) {
    const { event, env, log, signal } = context;
    const github = await connect(inputs.token, context);
    const sources = await sources_openSources({
        event,
        checkout: openGit(event.workspace, { log, signal }),
        api: github === undefined ? undefined : async () => github,
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        log,
        signal,
    });
    const asked = { base: '', head: '', pullRequest: inputs['pull-request'], headSha: inputs['head-sha'] };
    const situation = await situation_readSituation(sources, asked);
    const subject = readSubject(situation, { headSha: inputs['head-sha'], commit: inputs.commit });
    const trusted = await trusted_trustedPolicy(sources, situation, { policy: inputs.policy, policyRef: inputs['policy-ref'], rules: '' }, tips_tips(sources));
    checkOrigin(trusted, inputs, context);
    for (const { message } of trusted.findings)
        log.warning(message);
    const target = trusted.origin === 'builtin' ? undefined : trusted.policy.targets.find(({ name }) => name === inputs.target);
    if (trusted.origin !== 'builtin' && target === undefined) {
        const known = trusted.policy.targets.map(({ name }) => name).filter((name) => name !== policy_NULL_DEPLOYMENT);
        throw new lib/* ProblemError */.Mm([
            {
                where: 'input "target"',
                what: `${(0,lib/* quote */.hD)(inputs.target)} is not a target of ${inputs.policy} at ${trusted.where}`,
                mend: `Give the classifier's output; the policy has ${known.join(', ')}`,
            },
        ]);
    }
    const tree = (await sources.checkout?.tree(subject.head)) ?? (await github?.commit(subject.head))?.tree;
    if (tree === undefined) {
        throw new lib/* ProblemError */.Mm([
            {
                where: 'input "token"',
                what: `the tree of ${subject.head} cannot be read without a checkout of it or a token`,
                mend: 'Give token (contents: read)',
            },
        ]);
    }
    return {
        ...subject,
        targetName: inputs.target,
        target,
        where: target === undefined
            ? `${inputs.policy} at ${trusted.where}`
            : `${inputs.policy} targets.${inputs.target} at ${trusted.where}`,
        policyBlob: trusted.blob,
        tree,
        github,
        withoutSecrets: whyWithoutSecrets(event),
        file: async (path) => (await trusted.read(path))?.text,
    };
}
/**
 * On these events the workflow file is the one of the change itself, and with it `policy` and `policy-ref`: neither may
 * lead to a law that the change wrote, or to none.
 */
const ownWorkflow = ['pull_request', 'merge_group'];
function checkOrigin(trusted, inputs, { event, given, log }) {
    if (trusted.origin === 'builtin' && given.has('policy') && inputs.policy !== lib_inputs/* inputs */.Q.policy.default) {
        const what = `${(0,lib/* quote */.hD)(inputs.policy)} does not exist at ${trusted.where}`;
        throw new lib/* ProblemError */.Mm([{ where: 'input "policy"', what, mend: 'Correct the path, or add the file there first' }]);
    }
    if (trusted.guarded)
        return;
    if (!ownWorkflow.includes(event.name)) {
        log.warning(`policy-ref: the policy is read from ${trusted.where}, which whoever starts this run may have chosen.`);
        return;
    }
    const what = `the change itself can edit it, so ${trusted.where} is not trusted`;
    const mend = 'Leave it out: the policy is then read from the target branch';
    throw new lib/* ProblemError */.Mm([{ where: 'input "policy-ref"', what, mend }]);
}
async function connect(token, { event, log, clock, signal }) {
    if (token === '')
        return undefined;
    const { connectGitHub } = await __webpack_require__.e(/* import() */ 649).then(__webpack_require__.bind(__webpack_require__, 8649));
    return connectGitHub({
        token,
        apiUrl: event.apiUrl,
        repository: event.repository,
        log,
        clock,
        signal: afterGrace(signal, clock),
    });
}

// EXTERNAL MODULE: ./packages/kit/lib/index.js + 34 modules
var kit_lib = __webpack_require__(3269);
// EXTERNAL MODULE: ./packages/watch/lib/index.js + 25 modules
var watch_lib = __webpack_require__(815);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/contradictions.js

/** Two ways to say the same thing. Of these the policy's wins, and the other is a contradiction. */
const sameThing = [
    ['script', 'script-file'],
    ['known-hosts', 'host-fingerprint'],
];
/** What has no effect in a mode. Whoever gives it expects one. */
const withoutEffect = {
    'deploy+watch': [],
    deploy: Object.entries(lib_inputs/* inputs */.Q).flatMap(([name, one]) => ('policy' in one && one.policy === 'watch' ? [name] : [])),
    watch: ['script', 'script-file', 'script-timeout', 'on-host-failure', 'teardown'],
};
/**
 * Inputs that contradict the policy or each other, or that would be ignored.
 * @param given raw texts of the inputs
 * @param fromPolicy raw texts of what the policy's target sets
 */
function contradictions(mode, given, fromPolicy, where) {
    return [
        ...sameThing.flatMap(([one, other]) => [
            ...againstPolicy(one, other, given, fromPolicy, where),
            ...againstPolicy(other, one, given, fromPolicy, where),
            ...both(one, other, fromPolicy.has(one) ? fromPolicy : given),
        ]),
        ...switchedOff('use-agent', ['private-key', 'passphrase'], given),
        ...switchedOff('insecure-ignore-host-key', ['known-hosts', 'host-fingerprint'], given),
        ...withoutEffect[mode]
            .filter((name) => given.has(name))
            .map((name) => contradictions_problem(name, `it has no effect with mode: ${mode}`, 'Leave it out, or choose another mode')),
        ...notDeployed(mode, fromPolicy, where),
    ];
}
function againstPolicy(ofPolicy, ofInput, given, fromPolicy, where) {
    if (!fromPolicy.has(ofPolicy) || !given.has(ofInput) || fromPolicy.has(ofInput))
        return [];
    return [contradictions_problem(ofInput, `it contradicts ${where}, which sets ${ofPolicy}`, 'Leave it out, or change the policy')];
}
function both(one, other, texts) {
    if (!texts.has(one) || !texts.has(other))
        return [];
    const what = 'both are given, and one would be ignored';
    return [{ where: `${one} and ${other}`, what, mend: 'Give one of them' }];
}
function switchedOff(by, names, given) {
    if (given.get(by)?.trim() !== 'true')
        return [];
    return names
        .filter((name) => given.has(name))
        .map((name) => contradictions_problem(name, `${by} is true, so it would be ignored`, 'Give one of them'));
}
/**
 * The policy says what is deployed, and a mode is an input: skipping the deployment would prove whatever ran there
 * before. Where the running service is asked for its version, it is no skipping but an earlier step.
 */
function notDeployed(mode, fromPolicy, where) {
    const deploys = fromPolicy.has('script') || fromPolicy.has('script-file');
    if (mode !== 'watch' || !deploys || fromPolicy.has('version-command'))
        return [];
    const what = `it leaves out the deployment that ${where} demands, and nothing asks what runs on the hosts`;
    return [{ where: 'input "mode"', what, mend: 'Use deploy+watch, or add version-command to the policy' }];
}
function contradictions_problem(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/settings.js






/** @throws ProblemError with every mistake in the inputs and the policy's target */
function readSettings(sources) {
    const fromPolicy = new Map([...(sources.target?.deploy ?? []), ...(sources.target?.watch ?? [])]);
    const problems = [];
    const settled = settings_collect(problems, () => (0,kit_lib/* settleInputs */.dl)(lib_inputs/* inputs */.Q, sources.given, fromPolicy, sources.where));
    if (settled === undefined)
        throw new lib/* ProblemError */.Mm(problems);
    problems.push(...contradictions(settled.mode, sources.given, fromPolicy, sources.where));
    problems.push(...tooShort(settled));
    const deploys = settled.mode !== 'watch';
    const watches = settled.mode !== 'deploy';
    if (deploys && settled.script === '' && settled['script-file'] === '') {
        problems.push(missing('script', 'there is nothing to deploy', 'Give script or script-file, in the policy or as an input'));
    }
    const hosts = settings_collect(problems, () => (0,ssh_lib/* parseHosts */.tB)(settled.hosts)) ?? [];
    if (settled.hosts.length === 0 && (deploys || settled.via === 'tunnel')) {
        problems.push(missing('hosts', 'no host is named', 'Give hosts, in the policy or as an input'));
    }
    const environment = sources.target?.environment ?? settled.environment;
    if (sources.target !== undefined && settled.environment !== '' && settled.environment !== environment) {
        problems.push({
            where: 'input "environment"',
            what: `${(0,lib/* quote */.hD)(settled.environment)} is not ${(0,lib/* quote */.hD)(environment)}, which ${sources.where} names`,
            mend: 'Leave it out',
        });
    }
    if (environment === '')
        problems.push(missing('environment', 'the policy names none for this target', "Give the job's environment"));
    const settings = {
        inputs: settled,
        environment,
        hosts,
        hostKeys: settings_collect(problems, () => readHostKeys(settled, hosts.length > 0, fromPolicy, sources.where)) ?? {
            kind: 'fingerprint',
            fingerprints: [],
        },
        agent: settled['use-agent'] ? sources.agentSocket : undefined,
        key: hosts.length === 0 || settled['use-agent']
            ? undefined
            : settings_collect(problems, () => readKey(settled, sources.withoutSecrets)),
        scriptFile: scriptFile(settled, fromPolicy),
        watch: watches ? settings_collect(problems, () => readWatch(settled, hosts)) : undefined,
    };
    if (settled['use-agent'] && sources.agentSocket === undefined) {
        problems.push(missing('use-agent', 'there is no agent: SSH_AUTH_SOCK is not set', 'Start ssh-agent in an earlier step, or give private-key'));
    }
    if (settled.record && sources.withoutToken) {
        const what = 'without it GitHub is told nothing, and a proof would count nowhere';
        problems.push(missing('token', what, 'Give token, or set record: false'));
    }
    problems.push(...checkNames(settled.env, settled.secrets));
    problems.push(...(0,ssh_lib/* checkVariables */.kL)(settled.env), ...(0,ssh_lib/* checkVariables */.kL)(settled.secrets, 'input "secrets"'));
    for (const name of ['script', 'health', 'version-command', 'teardown']) {
        problems.push(...(0,ssh_lib/* checkScript */.wN)(settled[name], `input "${name}"`));
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return settings;
}
function readHostKeys(settled, needed, fromPolicy, where) {
    const pinned = settled['known-hosts'] !== '' || settled['host-fingerprint'].length > 0;
    if (settled['insecure-ignore-host-key']) {
        if (fromPolicy.has('known-hosts') || fromPolicy.has('host-fingerprint')) {
            throw new lib/* ProblemError */.Mm([
                {
                    where: 'input "insecure-ignore-host-key"',
                    what: `it contradicts ${where}, which pins the host keys`,
                    mend: 'Leave it out',
                },
            ]);
        }
        return { kind: 'insecure' };
    }
    if (settled['known-hosts'] !== '')
        return { kind: 'known-hosts', known: (0,ssh_lib/* parseKnownHosts */.uJ)(settled['known-hosts']) };
    if (!pinned && needed) {
        throw new lib/* ProblemError */.Mm([
            missing('known-hosts', 'nothing says which host keys are right', 'Give known-hosts (ssh-keyscan -p PORT HOST, compared with the host itself) or host-fingerprint'),
        ]);
    }
    return { kind: 'fingerprint', fingerprints: settled['host-fingerprint'].map((line) => (0,ssh_lib/* parseFingerprint */.sr)(line)) };
}
function readKey(settled, withoutSecrets) {
    if (settled['private-key'] === '') {
        const [what, mend] = withoutSecrets === undefined
            ? [
                'it is empty: the secret does not exist, or the job does not name the environment that holds it',
                'Give the key, or use-agent: true',
            ]
            : [
                withoutSecrets,
                'Somebody with write access can push the commits to a branch of this repository, where the run has secrets',
            ];
        throw new lib/* ProblemError */.Mm([missing('private-key', what, mend)]);
    }
    return (0,ssh_lib/* readPrivateKey */.$k)(settled['private-key'], settled.passphrase);
}
function readWatch(settled, hosts) {
    const problems = [];
    if (settled.counter === '')
        problems.push(missing('counter', 'nothing says what is counted', 'Give counter, or mode: deploy'));
    if (settled.sources.length === 0)
        problems.push(missing('sources', 'nothing says where the testnet is read', 'Give sources, or mode: deploy'));
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    const aliases = settled.via === 'tunnel' ? hosts.map(({ alias }) => alias) : [];
    const sources = (0,watch_lib/* parseSources */.ur)(settled.sources, aliases);
    const quorum = readQuorum(settled.quorum, sources.length);
    if (quorum > sources.length) {
        throw new lib/* ProblemError */.Mm([
            missing('quorum', `${quorum} is more than the ${sources.length} sources`, 'Give at most as many'),
        ]);
    }
    return {
        sources,
        counter: (0,watch_lib/* parseCounter */.y8)(settled.counter, settled.decode === '' ? undefined : settled.decode),
        target: BigInt(settled.sessions),
        from: settled.from,
        quorum,
        startTimeoutMs: settled['start-timeout'],
        timeBudgetMs: settled['time-budget'],
        ...(settled['stall-after'] !== undefined && { stallAfterMs: settled['stall-after'] }),
        ...(settled['expected-interval'] !== undefined && { expectedIntervalMs: settled['expected-interval'] }),
        ...(settled['poll-interval'] !== undefined && { pollIntervalMs: settled['poll-interval'] }),
    };
}
function readQuorum(text, sources) {
    if (text === '' || text === 'all')
        return sources;
    return (0,kit_lib/* parseInput */.CU)({ kind: 'integer', min: 1, describe: 'a number of sources' }, 'quorum', text);
}
/** Waiting no time at all never succeeds, asking without a pause is an attack, and a keepalive of 0 is none. */
function tooShort(settled) {
    return Object.entries(lib_inputs/* inputs */.Q)
        .filter(([name, { kind }]) => kind === 'duration' && settled[name] === 0)
        .map(([name]) => missing(name, 'it is no time at all', 'Give at least 1s'));
}
function scriptFile(settled, fromPolicy) {
    if (settled['script-file'] === '')
        return undefined;
    return { path: settled['script-file'], from: fromPolicy.has('script-file') ? 'policy' : 'input' };
}
function checkNames(env, secrets) {
    const names = new Set(env.map(({ name }) => name));
    return [
        ...[...env, ...secrets]
            .filter(({ name }) => name.startsWith('SHAKEDOWN_'))
            .map(({ name }) => ({
            where: 'env or secrets',
            what: `${name} is a name of Shakedown's own`,
            mend: 'Choose another name',
        })),
        ...secrets
            .filter(({ name }) => names.has(name))
            .map(({ name }) => ({ where: 'secrets', what: `${name} is set by env, too`, mend: 'Set it once' })),
    ];
}
function missing(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}
/** What `read` returns; its problems join the others, so that all are told together. */
function settings_collect(problems, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof lib/* ProblemError */.Mm))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/transcript.js



/** The job log is slow and capped; beyond this many lines a host's output goes on in its file only. */
const LINES_IN_LOG = 2_000;
/** A script that prints for ever must not fill the runner's disk. */
const BYTES_IN_FILE = 64 * 1024 * 1024;
/**
 * What one host printed: every line in a file, the first ones live in the job log behind the host's alias. The runner
 * masks its log but no file, so secrets are taken out here.
 */
class Transcript {
    path;
    file;
    prefix;
    log;
    redact;
    lines = 0;
    bytes = 0;
    constructor(folder, alias, log, redact) {
        this.path = (0,external_node_path_.join)(folder, `${fileName(alias)}.log`);
        // Appended: what post prints must not replace what main left.
        this.file = (0,external_node_fs_.createWriteStream)(this.path, { flags: 'a', mode: 0o600 });
        this.file.on('error', (error) => log.warning(`The transcript ${this.path} cannot be written: ${error.message}`));
        this.prefix = `${alias} │ `;
        this.log = log;
        this.redact = redact;
    }
    async line(text) {
        const clean = this.redact(text);
        this.lines += 1;
        if (this.lines <= LINES_IN_LOG)
            this.log.foreign(`${this.prefix}${clean}`);
        if (this.lines === LINES_IN_LOG)
            this.log.info(`${this.prefix}… more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`);
        if (this.bytes > BYTES_IN_FILE)
            return;
        this.bytes += Buffer.byteLength(clean) + 1;
        const cut = this.bytes > BYTES_IN_FILE ? '… the rest of the output is not kept\n' : '';
        if (!this.file.write(`${clean}\n${cut}`))
            await this.drained();
    }
    /** A file that cannot be written has been warned about; the script goes on without it. */
    async drained() {
        if (this.file.destroyed)
            return;
        const over = new AbortController();
        const { signal } = over;
        await Promise.race([(0,external_node_events_.once)(this.file, 'drain', { signal }), (0,external_node_events_.once)(this.file, 'close', { signal })]).catch(ignore);
        over.abort();
    }
    async end() {
        if (this.file.destroyed)
            return;
        this.file.end();
        await (0,external_node_events_.once)(this.file, 'close').catch(ignore);
    }
}
function ignore() { }
/** Different for different aliases: two hosts that write into one file would be one host in the evidence. */
function fileName(alias) {
    return alias.replace(/[^A-Za-z0-9._-]/g, (odd) => `%${odd.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * Replaces every secret line of at least 4 characters, as such and in base64; shorter ones would hollow out the text and
 * hide nothing.
 */
function redactor(secrets) {
    const lines = secrets.flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line.length >= 4);
    const parts = [...new Set([...lines, ...[...lines, ...secrets].flatMap(inBase64)])].toSorted((a, b) => b.length - a.length);
    return (text) => parts.reduce((clean, part) => clean.replaceAll(part, '***'), text);
}
/** What base64 of any text around the secret shows of it, for each of its three places within a group of three bytes. */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The first and the last character mix with the neighbours.
        const own = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
        return own.length >= 8 ? [own] : [];
    });
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/prepare.js








/** Reads policy, inputs and script. Contacts GitHub at most. @throws ProblemError */
async function prepare(inputs, context) {
    const { law, settings } = await readTerms(inputs, context);
    return { law, settings, script: await readScript(settings, law, context) };
}
/** What post needs: a script may be gone from the checkout by then. @throws ProblemError */
async function readTerms(inputs, context) {
    const law = await readLaw(inputs, context);
    try {
        const settings = readSettings({
            given: context.given,
            target: law.target,
            where: law.where,
            withoutSecrets: law.withoutSecrets,
            withoutToken: law.github === undefined,
            agentSocket: context.env['SSH_AUTH_SOCK'],
        });
        return { law, settings };
    }
    catch (error) {
        if (law.target !== undefined || !(error instanceof lib/* ProblemError */.Mm))
            throw error;
        // Without it, somebody whose first pull request adds the policy is told of missing inputs only.
        const what = 'there is no policy, so inputs must say everything';
        const mend = 'Merge the policy first: it counts from the target branch only. Or give the inputs named below';
        throw new lib/* ProblemError */.Mm([{ where: law.where, what, mend }, ...error.problems], { cause: error });
    }
}
async function readScript({ inputs, scriptFile }, law, context) {
    if (inputs.mode === 'watch')
        return undefined;
    if (scriptFile === undefined)
        return inputs.script;
    const { path, from } = scriptFile;
    const text = from === 'policy'
        ? await law.file(path)
        : await readWorkTree(context.event.workspace, inputs['working-directory'], path);
    if (text !== undefined) {
        const problems = [...(0,ssh_lib/* checkScript */.wN)(text, path), ...checkNotBlank(text, path)];
        if (problems.length > 0)
            throw new lib/* ProblemError */.Mm(problems);
        return text;
    }
    throw new lib/* ProblemError */.Mm([
        {
            where: from === 'policy' ? `${law.where} script-file` : 'input "script-file"',
            what: from === 'policy'
                ? `${(0,lib/* quote */.hD)(path)} does not exist where the policy comes from`
                : `${(0,lib/* quote */.hD)(path)} does not exist in the checkout`,
            mend: from === 'policy' ? 'Add it there, or correct the path' : 'Check the repository out first, or correct the path',
        },
    ]);
}
/** A script of nothing exits with 0, and what ran before would be taken for what was deployed. */
function checkNotBlank(text, path) {
    return text.trim() === ''
        ? [{ where: path, what: 'the file is empty, so nothing would be deployed', mend: 'Write the deploy script' }]
        : [];
}
/** Only files inside the workspace: a link could lead to anything that the runner can read. */
async function readWorkTree(workspace, folder, path) {
    try {
        const root = await (0,promises_.realpath)(workspace);
        const file = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, folder, path));
        return file.startsWith(root + external_node_path_.sep) ? await (0,promises_.readFile)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/** Opens nothing yet: connections are made when first asked for. */
function openRollout({ law, settings, script }, context) {
    const { inputs } = settings;
    const { clock, log, signal } = context;
    const redact = redactor([
        ...inputs.secrets.map(({ value }) => value),
        inputs['private-key'],
        inputs.passphrase,
        inputs.token,
    ]);
    const transcripts = new Map();
    const fleet = new Fleet(settings.hosts, {
        hostKeys: settings.hostKeys,
        connectTimeoutMs: inputs['connect-timeout'],
        keepaliveMs: inputs.keepalive,
        ...(settings.key !== undefined && { key: settings.key }),
        ...(settings.agent !== undefined && { agent: settings.agent }),
        clock,
        log,
        signal,
    });
    const shared = {
        env: (alias) => [...inputs.env, ...ownVariables(law, settings, alias, context.event.runId)],
        secrets: inputs.secrets,
    };
    return {
        fleet,
        redact,
        work: {
            ...shared,
            script,
            scriptTimeoutMs: inputs['script-timeout'],
            health: inputs.health,
            healthTimeoutMs: inputs['health-timeout'],
            versionCommand: inputs['version-command'],
            expected: { version: inputs.version, commit: law.head },
        },
        teardown: { ...shared, script: inputs.teardown },
        tools: {
            clock,
            log,
            signal,
            transcript(alias) {
                const known = transcripts.get(alias) ?? new Transcript(context.temp('logs'), alias, log, redact);
                transcripts.set(alias, known);
                return known;
            },
        },
        async close() {
            await Promise.all([fleet.close(), ...[...transcripts.values()].map((one) => one.end())]);
        },
    };
}
/** The folder of the transcripts. */
async function makeLogFolder(context) {
    const folder = context.temp('logs');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
function ownVariables(law, settings, alias, runId) {
    return Object.entries({
        TARGET: law.targetName,
        ENVIRONMENT: settings.environment,
        HOST: alias,
        COMMIT: law.head,
        VERSION: settings.inputs.version,
        RUN: runId,
    }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }));
}


/***/ }),

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ makeProof),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The proof of a watch that passed. `asked` only when every host's service named its own version. */
function makeProof({ event, law, settings, hosts, watched, approvals, started, ended }) {
    const { inputs } = settings;
    const asked = hosts.length > 0 && hosts.every(({ version }) => version !== undefined);
    return {
        schema: 1,
        target: law.targetName,
        repository: `${event.repository.owner}/${event.repository.name}`,
        commit: law.head,
        tree: law.tree,
        policy: law.policyBlob,
        artifacts: [],
        bound: asked ? 'asked' : 'asserted',
        environment: settings.environment,
        demanded: {
            sessions: String(inputs.sessions),
            counter: inputs.counter,
            quorum: settings.watch?.quorum ?? 1,
            from: inputs.from,
        },
        seen: {
            sessions: watched.sessions.toString(),
            baseline: (watched.baseline ?? 0n).toString(),
            quorum: watched.nodes.filter(reached(watched.target)).length,
            blind: Math.ceil(watched.blindSeconds),
        },
        approvals: approvals.map(({ user }) => ({
            user,
            via: `environment:${settings.environment}`,
            at: 'none',
            head: law.head,
        })),
        started: started.toISOString(),
        ended: ended.toISOString(),
        run: event.runId,
        attempt: event.runAttempt,
    };
}
/** A node that was reset or given up may have counted far before: that no longer counts. */
function reached(target) {
    return ({ phase, progress }) => phase !== 'reset' && phase !== 'misconfigured' && progress >= target;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ noRecording),
/* harmony export */   aq: () => (/* binding */ openRecording),
/* harmony export */   qV: () => (/* binding */ tellLate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5275);
/* harmony import */ var _left_for_post_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7234);
/* harmony import */ var _proving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1755);





const noRecording = { prove: async () => { }, finish: async () => { } };
/**
 * Opens the Deployment `shakedown:deploy` with the status in_progress. Throws when it cannot: what nobody can see should
 * not happen, and a missing permission is better told before the deployment than after 500 sessions.
 */
async function openRecording(github, law, environment, { event, log, state }) {
    const logUrl = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .runUrl */ .Vp)(event);
    const open = (task, marker, description, payload) => github.createDeployment({
        ref: law.head,
        task,
        environment,
        payload,
        description,
        transient: true,
        production: false,
        marker,
    });
    const say = (id, state, description) => github.createDeploymentStatus(id, { state, description, logUrl });
    // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
    const { id } = await open(_shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__/* .DEPLOY_TASK */ .so, `run-${event.runId}-${event.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`, `Shakedown deploys ${law.targetName}`, {
        schema: 1,
        target: law.targetName,
        run: event.runId,
        attempt: event.runAttempt,
    });
    const owe = (conclusion) => {
        const untold = { id, state: stateOf(conclusion.verdict), description: describe(conclusion) };
        state.save(_left_for_post_js__WEBPACK_IMPORTED_MODULE_4__/* .UNTOLD */ .t, JSON.stringify(untold));
        return untold;
    };
    owe({ verdict: 'lost', reason: 'the step was ended before it could tell' });
    await say(id, 'in_progress', 'Deploying, then watching');
    log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${law.head}`);
    return {
        prove: async (proof) => {
            const name = (0,_shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__/* .proofName */ .ud)(proof, _proving_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s);
            const counted = `${proof.seen.sessions} of ${proof.demanded.sessions}`;
            const posted = await open(_shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_TASK */ .tN, name, `Proof of ${law.targetName}: ${counted}`, proof);
            await say(posted.id, 'success', `${counted} ${proof.demanded.counter}`);
        },
        finish: async (conclusion) => {
            const untold = owe(conclusion);
            try {
                await say(id, untold.state, untold.description);
                state.save(_left_for_post_js__WEBPACK_IMPORTED_MODULE_4__/* .UNTOLD */ .t, '');
            }
            catch (error) {
                log.warning(`GitHub could not be told how deployment ${id} ended: ${error.message}`);
            }
        },
    };
}
/** Tells GitHub in post what main owed it. */
async function tellLate(github, untold, event) {
    const { id, state, description } = JSON.parse(untold);
    await github.createDeploymentStatus(id, { state, description, logUrl: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .runUrl */ .Vp)(event) });
}
function describe({ verdict, reason }) {
    return `${verdict}: ${reason}`;
}
/** `error` where nobody knows what runs or holds; `failure` where the build or its deployment did not hold. */
function stateOf(verdict) {
    switch (verdict) {
        case 'passed':
        case 'deployed':
            return 'success';
        case 'failed':
        case 'partial':
        case 'stalled':
        case 'diverged':
        case 'reset':
        case 'timed-out':
            return 'failure';
        case 'inconclusive':
        case 'cancelled':
        case 'refused':
        case 'lost':
        case 'error':
            return 'error';
    }
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1126);

/** Long enough to stop a chain, short enough for the five minutes that `post` has for all of its work. */
const TEARDOWN_TIMEOUT_MS = 60_000;
/**
 * Runs the teardown on every host that was touched. Never throws: the verdict stands, and what could not be ended is
 * named in a warning.
 */
async function tearDown(fleet, aliases, work, tools) {
    if (work.script === '' || aliases.length === 0)
        return { faults: [], owed: [] };
    const owed = [];
    const faults = await tools.log.group('Teardown', () => Promise.all(aliases.map(async (alias) => {
        try {
            const session = await fleet.link(alias).session();
            const { outcome } = await (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .runOn */ .l9)(session, work.script, TEARDOWN_TIMEOUT_MS, work, tools);
            if (outcome.kind === 'cancelled')
                owed.push(alias);
            const fault = (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFault */ .Qx)(outcome, 'the teardown', TEARDOWN_TIMEOUT_MS);
            tools.log.info(`${alias}: ${fault === undefined ? 'torn down' : fault.why}`);
            return fault === undefined ? [] : [`${alias}: ${fault.why}`];
        }
        catch (error) {
            if (tools.signal.aborted)
                owed.push(alias);
            return [`${alias}: ${error.message}`];
        }
    })));
    return { faults: faults.flat(), owed };
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T$: () => (/* reexport */ ConnectError),
  wN: () => (/* reexport */ checkScript),
  kL: () => (/* reexport */ checkVariables),
  sr: () => (/* reexport */ parseFingerprint),
  tB: () => (/* reexport */ parseHosts),
  uJ: () => (/* reexport */ parseKnownHosts),
  $k: () => (/* reexport */ readPrivateKey),
  Wd: () => (/* reexport */ sshTransport)
});

// UNUSED EXPORTS: TunnelError, fingerprintOf, knownHostsName

;// CONCATENATED MODULE: ./packages/ssh/lib/connect-error.js
/** Why no session came about, and what to do next. Names the host, never the key. */
class ConnectError extends Error {
    kind;
    what;
    mend;
    constructor(kind, what, mend, options) {
        super(`${what}. ${mend}`, options);
        this.name = 'ConnectError';
        this.kind = kind;
        this.what = what;
        this.mend = mend;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/ports/lib/index.js + 7 modules
var lib = __webpack_require__(5275);
;// CONCATENATED MODULE: ./packages/ssh/lib/fingerprint.js


/** Of a public key in SSH wire format (RFC 4253 §6.6). */
function fingerprintOf(blob) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/**
 * Accepts it with and without `SHA256:` and padding. MD5 is refused: it can be forged.
 * @throws ProblemError
 */
function parseFingerprint(text, where = 'input "host-fingerprint"') {
    const mend = 'Print it on the host: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub (the word that begins with SHA256:)';
    const trimmed = text.trim();
    if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(trimmed)) {
        throw new lib/* ProblemError */.Mm([{ where, what: 'MD5 fingerprints are not accepted, they can be forged', mend }]);
    }
    const digest = trimmed.replace(/^SHA256:/i, '').replace(/=+$/, '');
    if (!/^[A-Za-z0-9+/]{43}$/.test(digest) || Buffer.from(digest, 'base64').length !== 32) {
        throw new lib/* ProblemError */.Mm([{ where, what: `${(0,lib/* quote */.hD)(trimmed)} is not a SHA256 fingerprint`, mend }]);
    }
    // The last character carries two bits that are not part of the digest.
    return `SHA256:${Buffer.from(digest, 'base64').toString('base64').replace(/=+$/, '')}`;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/frame.js

/**
 * What runs on the host before the script does. It is the only thing in the command line, so nothing of the script and
 * no value shows up in process lists. In order:
 *
 * - keeps the connection's stdin as descriptor 3, away from every command of the script
 * - makes sure that it leads a process group of its own, so that the group can be killed whole
 * - prints a marker on both streams: what came before (a noisy ~/.bashrc) is not the script's
 * - reads `NAME=value`…, an empty item, and the script, each ended by NUL; half of it runs nothing
 * - lets bash check the script alone: an unbalanced `}` would break out of the braces below
 * - leaves a watchdog in another group: at the end of stdin (client killed, network lost) it ends the script's group
 * - becomes a fresh bash that reads the script as one brace group with an empty stdin, so that a command that reads
 *   stdin cannot eat the rest of the script
 *
 * One line, without `'`, `!` and doubled backslashes, so that POSIX shells, fish and csh pass it on unchanged.
 */
const supervisor = `
exec 3<&0 </dev/null;
cd "$HOME" 2>/dev/null || cd /;
kill -0 -- "-$$" 2>/dev/null || exec setsid "$BASH" --noprofile --norc -c "$BASH_EXECUTION_STRING" "$0" "$@" <&3;
LC_ALL=C;
printf "\\n%s ready %s\\n" "$1" "$$";
printf "\\n%s ready %s\\n" "$1" "$$" >&2;
__shakedown_env=();
while IFS= read -r -d "" -u 3 __shakedown_item && [ -n "$__shakedown_item" ]; do
 __shakedown_env+=("$__shakedown_item"); done;
IFS= read -r -d "" -u 3 __shakedown_script || exit 125;
__shakedown_item=$(printf "%s\\n" "$__shakedown_script" | (exec -a bash "$BASH" --noprofile --norc "\${@:2}" -n) 2>&1)
 && case $__shakedown_item in *"delimited by end-of-file"*) false;; esac
 || { printf "%s refused\\n" "$1"; printf "%s\\n" "$__shakedown_item" >&2; exit 2; };
set -m;
( trap "" HUP; exec >/dev/null 2>&1; __shakedown_env= __shakedown_script=;
 while IFS= read -r -u 3 __shakedown_item; do :; done;
 kill -0 "$$" || exit 0;
 kill -TERM -- "-$$";
 for __shakedown_item in {1..20}; do kill -0 -- "-$$" || exit 0; sleep 0.1; done;
 kill -KILL -- "-$$"
) &
set +m;
exec 3<&-;
printf "%s running\\n" "$1";
[ "\${#__shakedown_env[@]}" -eq 0 ] || export "\${__shakedown_env[@]}";
exec -a bash "$BASH" --noprofile --norc "\${@:2}" -euo pipefail -s
 < <(printf "{ :; %s\\n\\n} </dev/null\\nexit \\"\\$?\\"\\n" "$__shakedown_script")
`
    .trim()
    .replaceAll('\n', ' ');
/**
 * The command for the login shell, whichever that is. Of its environment only what names the user, the home and the
 * programs is kept: what a profile exports would make a deploy depend on who set up the account.
 * @param mark unguessable, letters and digits only
 */
function commandFor(mark, script) {
    // A brace group is parsed before `shopt` in it runs, so extended patterns must be on from the start.
    const options = /\bextglob\b/.test(script) ? ' -O extglob' : '';
    const kept = 'HOME="$HOME" PATH="$PATH" USER="$USER" LOGNAME="$LOGNAME" LANG=C.UTF-8';
    return `exec env -i ${kept} bash --noprofile --norc -c '${supervisor}' shakedown ${mark}${options}`;
}
/** What goes over stdin. `checkScript` and `checkVariables` must have passed. */
function frame_frame(script, variables) {
    const items = [...variables.map(({ name, value }) => `${name}=${value}`), '', unixLines(script)];
    return Buffer.from(items.map((item) => `${item}\0`).join(''), 'utf8');
}
/** CRLF would make directory names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(script) {
    return script.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}
/** Linux refuses to start a program with a longer string in its environment (MAX_ARG_STRLEN), all later commands with it. */
const maxValueBytes = 128 * 1024 - 1024;
const maxTotalBytes = 1024 * 1024;
/** Names to which bash gives a meaning of its own, or that it does not let anybody set. */
const bashOwn = new Set(('BASH BASHOPTS BASHPID DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO OLDPWD OPTARG OPTIND ' +
    'PIPESTATUS PPID PWD RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID _').split(' '));
/** Faults that would make the variables arrive changed, or keep the script from starting. Names only, never values. */
function checkVariables(variables, where = 'input "env"') {
    const problems = [];
    const seen = new Set();
    let total = 0;
    for (const { name, value } of variables) {
        const bytes = Buffer.byteLength(value);
        total += bytes + name.length + 2;
        const add = (what, mend) => problems.push({ where, what, mend });
        if (!(0,lib/* isVariableName */.KL)(name)) {
            add(`${(0,lib/* quote */.hD)(name)} is not the name of a variable`, 'Use letters, digits and _, not a digit first');
        }
        else if (bashOwn.has(name) || /^(?:BASH_|__shakedown_)/.test(name)) {
            add(`${name} has a meaning of its own in bash`, 'Choose another name');
        }
        if (seen.has(name))
            add(`${(0,lib/* quote */.hD)(name)} is set twice`, 'Set each name once, in env or in secrets');
        seen.add(name);
        if (value.includes('\0'))
            add(`the value of ${name} contains a NUL byte`, 'Encode it, for example with base64');
        if (!value.isWellFormed())
            add(`the value of ${name} is not valid Unicode`, 'Encode it, for example with base64');
        if (bytes > maxValueBytes) {
            add(`the value of ${name} has ${bytes} bytes, programs take at most ${maxValueBytes}`, 'Put it into a file');
        }
    }
    if (total > maxTotalBytes) {
        problems.push({
            where,
            what: `all values together have ${total} bytes, programs take at most ${maxTotalBytes}`,
            mend: 'Put large ones into a file',
        });
    }
    return problems;
}
function checkScript(script, where = 'input "script"') {
    if (script.includes('\0')) {
        return [{ where, what: 'the script contains a NUL byte', mend: 'Save it as plain text in UTF-8' }];
    }
    return script.isWellFormed()
        ? []
        : [{ where, what: 'the script is not valid Unicode', mend: 'Save it as plain text in UTF-8' }];
}
/** @throws ProblemError with everything that keeps the script from being sent */
function assertSendable(script, variables) {
    const problems = [...checkScript(script, 'script'), ...checkVariables(variables, 'environment of the script')];
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
}

;// CONCATENATED MODULE: ./packages/ssh/lib/host.js

const host_form = 'Write [alias=]user@host[:port], an IPv6 address in brackets';
/**
 * Lines `[alias=]user@host[:port]`. The alias is the host when left out, and the host with its port where that would
 * not be unique. Port 22 when left out.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
function parseHosts(lines, where = 'input "hosts"') {
    const problems = [];
    const parsed = lines.map((line, index) => {
        const result = parseHost(line);
        if ('what' in result)
            problems.push({ where: `${where} entry ${index + 1}`, ...result });
        return 'what' in result ? undefined : result;
    });
    const read = parsed.filter((host) => host !== undefined);
    const bare = new Map();
    for (const { alias, host } of read)
        if (alias === undefined)
            bare.set(host, (bare.get(host) ?? 0) + 1);
    const hosts = read.map(({ alias, ...rest }) => ({
        alias: alias ?? ((bare.get(rest.host) ?? 0) > 1 ? `${rest.host}:${rest.port}` : rest.host),
        ...rest,
    }));
    for (const [alias, same] of Map.groupBy(hosts, (host) => host.alias)) {
        if (same.length === 1)
            continue;
        problems.push({
            where,
            what: `${same.length} hosts are called ${(0,lib/* quote */.hD)(alias)}`,
            mend: 'Give each its own name: alias=user@host',
        });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return hosts;
}
function parseHost(line) {
    const match = /^(?:([^=@]*)=)?([^@]*)@(.*)$/.exec(line);
    if (match === null)
        return { what: `${(0,lib/* quote */.hD)(line)} names no user and host`, mend: host_form };
    const [, alias, user = '', address = ''] = match;
    if (alias !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62})$/.test(alias)) {
        return { what: `${(0,lib/* quote */.hD)(alias)} is no alias`, mend: 'Use up to 63 letters, digits, dots, dashes and underscores' };
    }
    // The server decides which users exist; blanks, control characters and a leading dash are mistakes everywhere.
    if (!/^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]{0,127}$/u.test(user)) {
        return { what: `${(0,lib/* quote */.hD)(user)} is no user name`, mend: host_form };
    }
    const place = /^(?:\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)\]|([^:[\]\s]+))(?::(.*))?$/.exec(address);
    if (place === null)
        return { what: `${(0,lib/* quote */.hD)(address)} is no host`, mend: host_form };
    const [, six, name, portText = '22'] = place;
    const host = (six ?? name ?? '').toLowerCase();
    if (six === undefined ? !isHostName(host) : !six.includes(':')) {
        return { what: `${(0,lib/* quote */.hD)(host)} is no host`, mend: host_form };
    }
    const port = /^[1-9]\d{0,4}$/.test(portText) ? Number(portText) : 0;
    if (port === 0 || port > 65535)
        return { what: `${(0,lib/* quote */.hD)(portText)} is no port`, mend: 'Give one from 1 to 65535' };
    return { alias, user, host, port };
}
/** RFC 1123, and underscores, which internal names have. */
function isHostName(text) {
    const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
    return (text.length <= 253 &&
        text
            .replace(/\.$/, '')
            .split('.')
            .every((part) => label.test(part)));
}
/** The name under which known_hosts keeps a host (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"). */
function knownHostsName({ host, port }) {
    return port === 22 ? host : `[${host}]:${port}`;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/known-hosts.js



/**
 * A known_hosts file in all its forms (sshd(8)): plain, lists, `*` and `?`, `!`, hashed, `@revoked`. Nothing is skipped
 * silently: a mangled line would otherwise show up as an unknown host.
 * @throws ProblemError with the fault of every line
 */
function parseKnownHosts(text, where = 'input "known-hosts"') {
    const problems = [];
    const entries = [];
    for (const { text: line, number } of (0,lib/* readLines */.Se)(text)) {
        const entry = parseLine(line, number);
        if ('what' in entry)
            problems.push({ where: `${where} line ${number}`, ...entry });
        else
            entries.push(entry);
    }
    if (problems.length === 0 && entries.length === 0) {
        problems.push({ where, what: 'there is no host key in it', mend: 'Put in what ssh-keyscan prints, once checked' });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return { entries };
}
function parseLine(line, number) {
    const fields = line.split(/[ \t]+/);
    const marker = fields[0]?.startsWith('@') === true ? fields.shift() : undefined;
    if (marker === '@cert-authority') {
        return {
            what: 'host certificates (@cert-authority) are not supported',
            mend: "Pin the host's plain key: the line that `ssh-keyscan -p PORT HOST` prints, once checked",
        };
    }
    const mend = 'Write: names, key type, key; as `ssh-keyscan -p PORT HOST` prints it';
    if (marker !== undefined && marker !== '@revoked')
        return { what: `the marker ${(0,lib/* quote */.hD)(marker)} is unknown`, mend };
    const [names = '', type = '', key = ''] = fields;
    const blob = Buffer.from(key, 'base64');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || blob.toString('base64').replace(/=+$/, '') !== key.replace(/=+$/, '')) {
        return { what: 'the third word is no public key in base64', mend };
    }
    if (keyType(blob) !== type)
        return { what: `the key is not of the type ${(0,lib/* quote */.hD)(type)} that the line names`, mend };
    const pattern = parseNames(names);
    if (pattern === undefined)
        return { what: `the names ${(0,lib/* quote */.hD)(names)} cannot be read`, mend };
    return { names: pattern, revoked: marker === '@revoked', type, blob, line: number };
}
/** The first string of a public key blob names its type. */
function keyType(blob) {
    const bytes = Buffer.from(blob);
    if (bytes.length < 4)
        return undefined;
    const length = bytes.readUInt32BE(0);
    return length > 0 && 4 + length <= bytes.length ? bytes.toString('latin1', 4, 4 + length) : undefined;
}
function parseNames(names) {
    if (names.startsWith('|')) {
        const match = /^\|1\|([A-Za-z0-9+/]+={0,2})\|([A-Za-z0-9+/]+={0,2})$/.exec(names);
        if (match === null)
            return undefined;
        const [salt, hash] = [Buffer.from(match[1] ?? '', 'base64'), Buffer.from(match[2] ?? '', 'base64')];
        return hash.length === 20 ? { kind: 'hashed', salt, hash } : undefined;
    }
    const patterns = names.split(',').map((name) => {
        const negated = name.startsWith('!');
        return { negated, matches: globToRegExp((negated ? name.slice(1) : name).toLowerCase()) };
    });
    return names === '' ? undefined : { kind: 'list', patterns };
}
/** Only `*` and `?` are special; `[` and `]` belong to `[host]:port`. Runs of `*` fold, so that matching stays linear enough. */
function globToRegExp(glob) {
    const source = glob
        .replace(/\*+/g, '*')
        .replace(/[.+^${}()|[\]\\]/g, String.raw `\$&`)
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.');
    return new RegExp(`^${source}$`, 's');
}
function speaksOf(pattern, name) {
    if (pattern.kind === 'hashed') {
        return (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.createHmac)('sha1', pattern.salt).update(name).digest(), pattern.hash);
    }
    const matching = pattern.patterns.filter(({ matches }) => matches.test(name));
    return matching.length > 0 && !matching.some(({ negated }) => negated);
}
/**
 * What the file says of a host. As OpenSSH does, an entry without a port also serves another port, when none names it.
 */
function lookUp(known, host) {
    const find = (name) => known.entries.filter(({ names }) => speaksOf(names, name.toLowerCase()));
    const exact = find(knownHostsName(host));
    const bare = host.port === 22 ? [] : find(host.host);
    const portless = !exact.some(({ revoked }) => !revoked);
    return {
        keys: (portless ? bare : exact).filter(({ revoked }) => !revoked),
        revoked: [...exact, ...bare].filter(({ revoked }) => revoked),
        portless: portless && host.port !== 22,
    };
}

// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var ssh2_lib = __webpack_require__(5472);
;// CONCATENATED MODULE: ./packages/ssh/lib/openssh-container.js

/**
 * An unencrypted `openssh-key-v1` file for an Ed25519 key, which ssh2 reads where it does not read PKCS#8.
 * Format: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
function ed25519ToOpenSsh(publicKey, seed) {
    const publicBlob = Buffer.concat([openssh_container_text('ssh-ed25519'), string(publicKey)]);
    const check = (0,external_node_crypto_.randomBytes)(4);
    const secret = [
        check,
        check,
        openssh_container_text('ssh-ed25519'),
        string(publicKey),
        string(Buffer.concat([seed, publicKey])),
        openssh_container_text(''),
    ];
    const length = secret.reduce((sum, part) => sum + part.length, 0);
    const padding = Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, index) => index + 1));
    const file = Buffer.concat([
        Buffer.from('openssh-key-v1\0', 'latin1'),
        openssh_container_text('none'),
        openssh_container_text('none'),
        openssh_container_text(''),
        number(1),
        string(publicBlob),
        string(Buffer.concat([...secret, padding])),
    ]);
    return pem('OPENSSH PRIVATE KEY', file.toString('base64'), 70);
}
/** The cipher of an `openssh-key-v1` file, or undefined when it is none. */
function openSshCipher(base64) {
    const file = Buffer.from(base64, 'base64');
    const magic = 15;
    if (file.toString('latin1', 0, magic) !== 'openssh-key-v1\0' || file.length < magic + 4)
        return undefined;
    return file.toString('latin1', magic + 4, magic + 4 + file.readUInt32BE(magic));
}
function pem(label, base64, width, headers = []) {
    const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const head = headers.length > 0 ? [...headers, ''] : [];
    return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function number(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function string(bytes) {
    return Buffer.concat([number(bytes.length), bytes]);
}
function openssh_container_text(value) {
    return string(Buffer.from(value, 'latin1'));
}

;// CONCATENATED MODULE: ./packages/ssh/lib/key-text.js

/**
 * Secrets are pasted through web forms, shells and JSON: line breaks become `\n` in letters or blanks, lines get
 * indented, the frame gets lost or the whole is in base64 once more. None of that loses information.
 */
function readKeyText(raw) {
    let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    if (!text.trim().includes('\n'))
        text = text.replace(/\\r\\n|\\n/g, '\n');
    text = text
        .trim()
        .replace(/^(["'])([\s\S]*)\1$/, '$2')
        .trim();
    if (text === '')
        return { kind: 'empty' };
    const framed = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text);
    if (framed !== null)
        return readFramed(framed[1] ?? '', framed[2] ?? '');
    if (/^PuTTY-User-Key-File-\d/m.test(text)) {
        const lines = text.split('\n').map((line) => line.trim());
        const version = Number(/PuTTY-User-Key-File-(\d)/.exec(text)?.[1]);
        return { kind: 'putty', version, text: `${lines.join('\n')}\n` };
    }
    if (/^\S+-cert-v01@openssh\.com\s/.test(text))
        return { kind: 'certificate' };
    if (/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-\S+)\s+AAAA/.test(text))
        return { kind: 'public' };
    if (/BEGIN SSH2 PUBLIC KEY/.test(text))
        return { kind: 'public' };
    return readBare(text.replace(/\s+/g, ''));
}
function readFramed(label, body) {
    if (label.includes('PUBLIC KEY'))
        return { kind: 'public' };
    if (label.includes('CERTIFICATE'))
        return { kind: 'certificate' };
    // RFC 1421 headers of an encrypted PEM key; the rest is base64, whatever blanks are in it.
    const headers = [];
    const rest = body
        .replace(/Proc-Type:\s*(4,ENCRYPTED)/, (_all, value) => (headers.push(`Proc-Type: ${value}`), ''))
        .replace(/DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/, (_all, value) => (headers.push(`DEK-Info: ${value}`), ''));
    const base64 = rest.replace(/\s+/g, '');
    if (!isBase64(base64))
        return { kind: 'unknown' };
    const width = label === 'OPENSSH PRIVATE KEY' ? 70 : 64;
    return { kind: 'pem', label, base64, text: pem(label, base64, width, headers) };
}
/** Base64 without a frame: of a whole key file, or the inside of an OpenSSH one. */
function readBare(base64) {
    if (!isBase64(base64))
        return { kind: 'unknown' };
    const inside = Buffer.from(base64, 'base64').toString('latin1');
    if (inside.startsWith('openssh-key-v1\0'))
        return readFramed('OPENSSH PRIVATE KEY', base64);
    return /^\s*(?:-----BEGIN |PuTTY-User-Key-File-)/.test(inside) ? readKeyText(inside) : { kind: 'unknown' };
}
function isBase64(text) {
    return text.length >= 16 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/ssh/lib/private-key.js






const secretParts = new WeakMap();
/** For the transport only. */
function secretPart(key) {
    const parsed = secretParts.get(key);
    if (parsed === undefined)
        throw new TypeError('not a key that readPrivateKey returned');
    return parsed;
}
const fresh = 'Make a key for this purpose only: ssh-keygen -t ed25519 -N "" -f deploy_key';
/**
 * Reads the private key formats that ssh-keygen, OpenSSL and older PuTTYgens write, repaired where a paste damaged the
 * line breaks. Decrypting costs about 0.3 s, so read once and share.
 * @throws ProblemError that tells how to convert what cannot be read, and never shows any of it
 */
function readPrivateKey(text, passphrase = '', where = 'input "private-key"') {
    const refuse = (what, mend) => {
        throw new lib/* ProblemError */.Mm([{ where, what, mend }]);
    };
    const found = readKeyText(text);
    switch (found.kind) {
        case 'empty':
            return refuse('the key is empty', 'Set the secret; workflows of forks and of Dependabot do not get it, so this job must not run for them');
        case 'public':
            return refuse('this is the public half', 'Give the private one: the file without .pub');
        case 'certificate':
            return refuse('this is a certificate, and certificates are not supported', 'Give the private key it was made for');
        case 'unknown':
            return refuse('this is no private key that can be read', `Give the whole file, BEGIN and END lines included. ${fresh}`);
        case 'putty':
            if (found.version > 2) {
                return refuse(`PuTTY's format ${found.version} is not supported`, 'Convert it: puttygen key.ppk -O private-openssh -o key');
            }
            return parse(found.text);
        case 'pem':
            return parse(readable(found.label, found.base64, found.text));
    }
    function readable(label, base64, pemText) {
        if (label === 'DSA PRIVATE KEY')
            return refuse('DSA keys are too weak to be used', fresh);
        if (label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY')
            return fromPkcs8(pemText);
        if (label === 'OPENSSH PRIVATE KEY' && openSshCipher(base64)?.startsWith('chacha20') === true) {
            return refuse('the key is encrypted with chacha20-poly1305, which is not supported', 'Encrypt it anew: ssh-keygen -p -Z aes256-ctr -f key');
        }
        return pemText;
    }
    /** ssh2 reads no PKCS#8; Node does. */
    function fromPkcs8(pemText) {
        const key = decrypt(pemText);
        if (key.asymmetricKeyType === 'rsa')
            return key.export({ type: 'pkcs1', format: 'pem' }).toString();
        if (key.asymmetricKeyType === 'ec')
            return key.export({ type: 'sec1', format: 'pem' }).toString();
        const { d, x } = key.asymmetricKeyType === 'ed25519' ? key.export({ format: 'jwk' }) : {};
        if (d === undefined || x === undefined) {
            return refuse(`keys of the kind ${key.asymmetricKeyType ?? 'unknown'} are of no use for SSH`, fresh);
        }
        return ed25519ToOpenSsh(Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url'));
    }
    function decrypt(pemText) {
        try {
            return (0,external_node_crypto_.createPrivateKey)({ key: pemText, passphrase: withoutLineBreak(passphrase) });
        }
        catch {
            return refuseEncrypted(/ENCRYPTED/.test(pemText));
        }
    }
    function refuseEncrypted(encrypted) {
        if (!encrypted)
            return refuse('the key is damaged', `Paste the whole file again. ${fresh}`);
        return passphrase === ''
            ? refuse('the key is encrypted and there is no passphrase', 'Give the input "passphrase"')
            : refuse('the passphrase does not fit the key', 'Check the input "passphrase"; blanks count');
    }
    function parse(keyText) {
        const result = ssh2_lib.utils.parseKey(keyText, withoutLineBreak(passphrase));
        const parsed = Array.isArray(result) ? result[0] : result;
        if (parsed === undefined || Error.isError(parsed)) {
            const message = parsed?.message ?? '';
            // ssh2's texts speak of formats, never of contents; still only their kind is passed on.
            return refuseEncrypted(/passphrase|decrypt|bad MAC|MAC mismatch|integrity/i.test(message));
        }
        if (!parsed.isPrivateKey())
            return refuse('this is the public half', 'Give the private one: the file without .pub');
        const blob = parsed.getPublicSSH();
        const key = Object.freeze({
            type: parsed.type,
            fingerprint: fingerprintOf(blob),
            publicLine: `${parsed.type} ${blob.toString('base64')}`,
        });
        secretParts.set(key, parsed);
        return key;
    }
}
/** A secret that was piped into a form ends with a line break that nobody typed. */
function withoutLineBreak(text) {
    return text.replace(/\r?\n$/, '');
}

;// CONCATENATED MODULE: ./packages/ssh/lib/after.js
/** Calls `act` in `ms` milliseconds; the returned function calls that off. */
function after(clock, ms, act) {
    const off = new AbortController();
    const wait = async () => {
        await clock.sleep(ms, off.signal);
        act();
    };
    wait().catch((error) => {
        if (!off.signal.aborted)
            throw error;
    });
    return () => off.abort();
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/ssh/lib/host-key-policy.js



/** Signature algorithms by key type, best first. SHA-1 signatures and DSA are never offered. */
const algorithmsOf = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
const allKeyTypes = Object.keys(algorithmsOf);
function signatureAlgorithms(keyTypes) {
    return keyTypes.flatMap((type) => algorithmsOf[type] ?? []);
}
/**
 * The key types to ask the host for. Asking for all would let the server choose a key that we do not know although it
 * has another one that we do.
 */
function wantedKeyTypes(policy, host) {
    if (policy.kind !== 'known-hosts')
        return allKeyTypes;
    const types = new Set(lookUp(policy.known, host).keys.map(({ type }) => type));
    return types.size === 0 ? allKeyTypes : allKeyTypes.filter((type) => types.has(type));
}
function presentedKey(blob) {
    return { type: keyType(blob) ?? 'unknown', fingerprint: fingerprintOf(blob), blob };
}
function judgeHostKey(policy, host, presented) {
    if (policy.kind === 'insecure')
        return { trusted: true };
    if (policy.kind === 'fingerprint') {
        return policy.fingerprints.includes(presented.fingerprint) ? { trusted: true } : { trusted: false, why: 'mismatch' };
    }
    const { keys, revoked, portless } = lookUp(policy.known, host);
    if (revoked.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: false, why: 'revoked' };
    if (keys.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: true };
    // Another port can be another machine, so only an entry for this very port makes it a change.
    const changed = !portless && keys.some(({ type }) => type === presented.type);
    return { trusted: false, why: changed ? 'changed' : 'unknown' };
}
function same(a, b) {
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}

;// CONCATENATED MODULE: ./packages/ssh/lib/link.js
function linkOf(client, destroySocket) {
    const listeners = new Set();
    const { promise: lost, resolve: tellLost } = Promise.withResolvers();
    let alive = true;
    let closing = false;
    let why = 'the connection ended';
    let cause;
    // Without a listener an error of the connection would end the process.
    client.on('error', (error) => {
        cause ??= error;
        why = reasonOf(error);
    });
    client.on('close', () => {
        if (!alive)
            return;
        alive = false;
        if (!closing)
            tellLost(new Error(`connection lost: ${why}`, cause === undefined ? {} : { cause }));
        for (const listener of listeners)
            listener();
        listeners.clear();
    });
    return {
        client,
        lost,
        get alive() {
            return alive;
        },
        get why() {
            return why;
        },
        onEnd(listener) {
            if (!alive)
                queueMicrotask(listener);
            else
                listeners.add(listener);
            return () => listeners.delete(listener);
        },
        close() {
            closing = true;
            why = 'the connection was closed';
            client.end();
        },
        destroy: destroySocket,
    };
}
function reasonOf(error) {
    if (error.message === 'Keepalive timeout')
        return 'the host no longer answers (keepalive)';
    return error.message === '' ? 'the connection broke' : error.message;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/dial.js





class DialError extends Error {
    failure;
    constructor(failure, cause) {
        super(cause.message, { cause });
        this.name = 'DialError';
        this.failure = failure;
    }
}
/** SHA-1 and CBC are left out; ssh2 has no post-quantum exchange. */
const algorithms = {
    kex: [
        'curve25519-sha256',
        'curve25519-sha256@libssh.org',
        'ecdh-sha2-nistp256',
        'ecdh-sha2-nistp384',
        'ecdh-sha2-nistp521',
        'diffie-hellman-group-exchange-sha256',
        'diffie-hellman-group16-sha512',
        'diffie-hellman-group18-sha512',
        'diffie-hellman-group14-sha256',
    ],
    hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
};
/** One attempt: TCP, host key, login. @throws DialError */
function dial(options) {
    const { host, signal } = options;
    const { promise, resolve, reject } = Promise.withResolvers();
    const client = new ssh2_lib.Client();
    let socket;
    let refusal;
    let keyAccepted = false;
    let settled = false;
    const settle = (act) => {
        if (settled)
            return;
        settled = true;
        signal.removeEventListener('abort', abort);
        act();
    };
    const fail = (failure, cause) => settle(() => {
        socket?.destroy();
        reject(new DialError(failure, cause));
    });
    const abort = () => fail({ stage: 'aborted' }, new Error('gave up waiting'));
    if (signal.aborted) {
        abort();
        return promise;
    }
    signal.addEventListener('abort', abort, { once: true });
    client.on('ready', () => settle(() => {
        client.removeAllListeners('error');
        client.removeAllListeners('close');
        resolve(linkOf(client, () => socket?.destroy()));
    }));
    // Stays attached: ssh2 can report further errors of a connection that has already failed.
    client.on('error', (error) => fail(refusal ?? failureOf(error, keyAccepted), error));
    client.on('close', () => {
        const error = new Error('the host closed the connection before the login was complete');
        fail(refusal ?? { stage: 'network', passing: true }, error);
    });
    try {
        socket = (0,external_node_net_.connect)({ host: host.host, port: host.port, noDelay: true });
        client.connect({
            sock: socket,
            username: host.user,
            readyTimeout: 0,
            keepaliveInterval: options.keepaliveMs,
            keepaliveCountMax: 3,
            algorithms: { ...algorithms, serverHostKey: signatureAlgorithms(options.keyTypes) },
            authHandler: loginMethods(options),
            ...(options.agent === undefined ? {} : { agent: options.agent }),
            hostVerifier: (blob) => {
                const presented = presentedKey(blob);
                const verdict = options.judge(presented);
                if (!verdict.trusted)
                    refusal = { stage: 'host-key', presented, why: verdict.why };
                keyAccepted = verdict.trusted;
                return verdict.trusted;
            },
        });
    }
    catch (error) {
        fail({ stage: 'handshake' }, error);
    }
    return promise;
}
function loginMethods({ host, key, agent }) {
    const methods = [];
    // ssh2 takes a parsed key here although its types only name the texts that it parses.
    if (key !== undefined)
        methods.push({ type: 'publickey', username: host.user, key: secretPart(key) });
    if (agent !== undefined)
        methods.push({ type: 'agent', username: host.user, agent });
    return methods;
}
function failureOf(error, keyAccepted) {
    if (/no matching host key format/.test(error.message))
        return { stage: 'no-common-host-key' };
    switch (error.level ?? '') {
        case 'client-authentication':
            return { stage: 'auth' };
        case 'agent':
            return { stage: 'agent' };
        case 'client-socket':
            return { stage: 'network', passing: error.code !== 'ENOTFOUND' && error.code !== 'EINVAL' };
        case 'client-timeout':
            return { stage: 'network', passing: true };
        default:
            // A server over its MaxStartups hangs up in the middle of the handshake.
            if (/lost before handshake|ECONNRESET|EPIPE/.test(error.message))
                return { stage: 'network', passing: true };
            return keyAccepted && /disconnect|too many/i.test(error.message) ? { stage: 'auth' } : { stage: 'handshake' };
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/explain.js



const show = ({ type, fingerprint }) => `${type} ${fingerprint}`;
const place = ({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`;
const onTheHost = 'Compare with what `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` prints on the host itself';
/** Only a change is a reason for alarm; the other texts tell what is missing. */
function keyRefused(host, key, why, cause) {
    const scan = `ssh-keyscan -p ${host.port} ${host.host}`;
    if (why === 'revoked') {
        return new ConnectError('revoked', `${host.alias} (${place(host)}) presents the key ${show(key)}, which known-hosts marks as @revoked`, 'Give the host a new key, or find out who answers there', { cause });
    }
    if (why === 'changed') {
        return new ConnectError('changed-host-key', `THE HOST KEY OF ${host.alias} (${place(host)}) HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
            'Somebody may be posing as the host', `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one from \`${scan}\``, { cause });
    }
    return new ConnectError('unknown-host-key', `known-hosts has no key for ${knownHostsName(host)} (${host.alias}); the host presents ${show(key)}`, `${onTheHost}, then add the line that \`${scan}\` prints`, { cause });
}
function otherKeyTypes(host, known, key, cause) {
    const has = key === undefined ? '' : `; it has ${show(key)}`;
    return new ConnectError('other-key-types', `known-hosts has only ${known.join(', ')} for ${knownHostsName(host)} (${host.alias}), which the host does not have${has}`, `${onTheHost}, then add the line that \`ssh-keyscan -p ${host.port} ${host.host}\` prints`, { cause });
}
function fingerprintMismatch(host, seen, cause) {
    return new ConnectError('fingerprint-mismatch', `no key of ${host.alias} (${place(host)}) has the given fingerprint; it presents ${seen.map(show).join(', ')}`, `Nothing was sent. ${onTheHost}`, { cause });
}
function loginRefused(host, { key, agent }, cause) {
    const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`;
    const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``;
    const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : '';
    return new ConnectError('auth', `${host.alias} (${place(host)}) does not let ${host.user} in with ${offered}${also}`, `${line} must be in ~${host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`, { cause });
}
function noAgent(host, cause) {
    return new ConnectError('auth', `the ssh-agent cannot be asked for keys for ${host.alias}: ${cause.message}`, 'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key', { cause });
}
function unreachable(host, cause) {
    return new ConnectError('unreachable', `${host.alias} (${place(host)}) cannot be reached: ${cause.message}`, 'Check name and port, that sshd runs there, and that its firewall lets the runner in', { cause });
}
function timedOut(host, ms, cause) {
    return new ConnectError('timeout', `${host.alias} (${place(host)}) gave no login within ${(0,lib/* writeDuration */.MP)(ms)}`, 'Check that sshd answers there; a firewall that drops packets looks like this', { cause });
}
function noHandshake(host, cause) {
    const exchange = /key exchange/.test(cause.message);
    return new ConnectError('handshake', `no common ground with ${host.alias} (${place(host)}): ${cause.message}`, exchange
        ? 'Let the server offer curve25519-sha256 beside post-quantum key exchanges (KexAlgorithms)'
        : 'Check that an SSH server of the last ten years answers there', { cause });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/connect.js





const attempts = 4;
/**
 * Dials until a login succeeds, the reason is one that another try cannot mend, or the time is over.
 * @throws ConnectError
 */
async function establish(host, options) {
    const { clock, signal, hostKeys, connectTimeoutMs } = options;
    if (options.key === undefined && options.agent === undefined) {
        throw new ConnectError('auth', `no key to log in to ${host.alias} with`, 'Give a private key or an agent');
    }
    const deadline = new AbortController();
    const timeOver = AbortSignal.any([signal, deadline.signal]);
    const callOff = after(clock, connectTimeoutMs, () => deadline.abort());
    const base = {
        host,
        judge: (presented) => judgeHostKey(hostKeys, host, presented),
        key: options.key,
        agent: options.agent,
        keepaliveMs: options.keepaliveMs,
        signal: timeOver,
    };
    const seen = [];
    let keyTypes = wantedKeyTypes(hostKeys, host);
    let last;
    try {
        for (let attempt = 1;;) {
            try {
                return await dial({ ...base, keyTypes });
            }
            catch (error) {
                if (!(error instanceof DialError))
                    throw error;
                const { failure } = error;
                switch (failure.stage) {
                    case 'network':
                        last = error;
                        if (!failure.passing || attempt === attempts)
                            throw unreachable(host, error);
                        options.log.debug(`${host.alias}: ${error.message}; trying again`);
                        await pause(clock, attempt++, timeOver);
                        continue;
                    case 'host-key':
                        if (failure.why !== 'mismatch')
                            throw keyRefused(host, failure.presented, failure.why, error);
                        // A bare fingerprint does not tell the type of its key, so every type that the host has is looked at.
                        seen.push(failure.presented);
                        keyTypes = keyTypes.filter((type) => type !== failure.presented.type);
                        if (keyTypes.length === 0)
                            throw fingerprintMismatch(host, seen, error);
                        continue;
                    case 'no-common-host-key':
                        if (seen.length > 0)
                            throw fingerprintMismatch(host, seen, error);
                        if (keyTypes.length === allKeyTypes.length)
                            throw noHandshake(host, error);
                        throw otherKeyTypes(host, keyTypes, await presentedBy(base), error);
                    case 'auth':
                        throw loginRefused(host, options, error);
                    case 'agent':
                        throw noAgent(host, error);
                    case 'handshake':
                        throw noHandshake(host, error);
                    case 'aborted':
                        if (signal.aborted)
                            throw new ConnectError('cancelled', `connecting to ${host.alias} was cancelled`, 'Run it again', {
                                cause: error,
                            });
                        throw timedOut(host, connectTimeoutMs, last ?? error);
                }
            }
        }
    }
    finally {
        callOff();
    }
}
/** With jitter, so that a fan-out that was turned away does not come back as one. */
async function pause(clock, attempt, signal) {
    // The next attempt reports the abort.
    await clock.sleep(250 * 2 ** attempt * (0.5 + Math.random() / 2), signal).catch(() => { });
}
/** The key that the host shows when asked for any; for the message only. */
async function presentedBy(base) {
    let presented;
    const judge = (key) => {
        presented = key;
        return { trusted: false, why: 'unknown' };
    };
    await dial({ ...base, keyTypes: allKeyTypes, judge }).catch(() => { });
    return presented;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/group-kill.js

/** TERM, two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(group) {
    const body = `kill -TERM -- -${group} 2>/dev/null; ` +
        `for i in {1..20}; do kill -0 -- -${group} 2>/dev/null || exit 0; sleep 0.1; done; ` +
        `kill -KILL -- -${group} 2>/dev/null; exit 0`;
    return `exec bash --noprofile --norc -c '${body}'`;
}
/** Whether the process group is known to be gone from the host. Never rejects. */
function killGroup(link, group, clock, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const callOff = after(clock, limitMs, () => resolve(false));
    const forget = link.onEnd(() => resolve(false));
    try {
        link.client.exec(killCommand(group), (error, channel) => {
            if (error !== undefined)
                return resolve(false);
            channel.resume();
            channel.stderr.resume();
            channel.on('exit', (code) => resolve(code === 0));
            channel.on('close', () => resolve(false));
        });
    }
    catch {
        resolve(false);
    }
    return promise.finally(() => {
        callOff();
        forget();
    });
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/ssh/lib/line-splitter.js

const maxLineLength = 64 * 1024;
/**
 * Splits bytes into lines. A character whose bytes come in two chunks stays whole; a line without an end costs no more
 * memory than `maxLineLength`.
 */
function splitLines() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let dropped = 0;
    const take = (text) => {
        const lines = [];
        let from = 0;
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
            append(text.slice(from, at));
            lines.push(complete());
            from = at + 1;
        }
        append(text.slice(from));
        return lines;
    };
    const append = (text) => {
        const room = maxLineLength - rest.length;
        if (text.length <= room)
            rest += text;
        else {
            rest += text.slice(0, room);
            dropped += text.length - room;
        }
    };
    const complete = () => {
        const line = dropped > 0 ? `${rest.toWellFormed()} … [${dropped} more characters in this line]` : rest.replace(/\r$/, '');
        rest = '';
        dropped = 0;
        return line;
    };
    return {
        push: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
        end() {
            const lines = take(decoder.end());
            if (rest !== '' || dropped > 0)
                lines.push(complete());
            return lines;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/output.js

/** Reads a stream line by line; while the reader's promise is pending the stream rests, and with it the host. */
function readOutput(stream, onLine, onFault) {
    const splitter = splitLines();
    let queue = [];
    let moved = false;
    let working;
    let over = false;
    const deliver = async (first) => {
        await first;
        while (queue.length > 0) {
            const lines = queue;
            queue = [];
            for (const line of lines)
                await onLine(line);
        }
    };
    const take = (lines) => {
        if (working !== undefined) {
            queue.push(...lines);
            return;
        }
        for (const [index, line] of lines.entries()) {
            const pending = onLine(line);
            if (pending === undefined)
                continue;
            queue = lines.slice(index + 1);
            stream.pause();
            working = deliver(pending)
                .catch(onFault)
                .finally(() => {
                working = undefined;
                stream.resume();
            });
            return;
        }
    };
    const guarded = (lines) => {
        try {
            take(lines);
        }
        catch (error) {
            onFault(error);
        }
    };
    stream.on('data', (chunk) => {
        moved = true;
        if (!over)
            guarded(splitter.push(chunk));
    });
    return {
        get busy() {
            return working !== undefined;
        },
        stirred() {
            const was = moved;
            moved = false;
            return was;
        },
        async finish() {
            if (!over)
                guarded(splitter.end());
            over = true;
            await working;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/greeting.js
const maxNoise = 500;
const maxRefusal = 20;
/**
 * Stands between the streams and the reader until the host says that the script runs. What a login shell prints before
 * is kept back, and nothing is sent to a program that is not our bash: a forced command would get the secrets.
 */
function greetingGate(mark, on) {
    let group;
    let state = 'waiting';
    let stderrOpen = false;
    let noise = '';
    const refusal = [];
    const ready = new RegExp(`^${mark} ready (\\d+)$`);
    const hush = (line) => {
        if (noise.length < maxNoise && line.trim() !== '')
            noise = `${noise}${noise === '' ? '' : ' '}${line}`.slice(0, maxNoise);
    };
    const takeStderr = (line) => {
        if (!stderrOpen) {
            stderrOpen = ready.test(line);
            if (!stderrOpen)
                hush(line);
            return undefined;
        }
        if (state === 'running')
            return on.line('stderr', line);
        if (refusal.length < maxRefusal)
            refusal.push(line);
        return undefined;
    };
    const takeStdout = (line) => {
        switch (state) {
            case 'running':
                return on.line('stdout', line);
            case 'waiting': {
                const match = ready.exec(line);
                if (match === null)
                    hush(line);
                else {
                    group = Number(match[1]);
                    state = 'ready';
                    on.ready();
                }
                return undefined;
            }
            case 'ready':
                if (line === `${mark} running`)
                    state = 'running';
                if (line === `${mark} refused`)
                    state = 'refused';
                return undefined;
            case 'refused':
                return undefined;
        }
    };
    return {
        take: (stream, line) => (stream === 'stdout' ? takeStdout(line) : takeStderr(line)),
        group: () => group,
        refused: () => state === 'refused',
        refusal: () => refusal.join('\n').trim(),
        noise: () => noise,
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/run-script.js






/** How long output may be silent after the script's end before the streams are let go, and how long at most in all. */
const drain = { silentMs: 2000, mostMs: 10_000 };
/** The second channel needs 2 s for its grace; the caller has 7.5 s in all when a workflow is cancelled. */
const killLimitMs = 3000;
const lastWordsMs = 500;
/** See `Session.run`. */
async function runScript(context, options) {
    const variables = [...options.env, ...options.secrets];
    assertSendable(options.script, variables);
    const { link, clock } = context;
    const began = clock.now();
    const seconds = () => Math.round((clock.now() - began) / 100) / 10;
    if (options.signal.aborted)
        return { kind: 'cancelled', ended: true, seconds: 0 };
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const opened = await run_script_open(link, commandFor(mark, options.script), clock, options);
    if ('stop' in opened)
        return { kind: opened.stop, ended: true, seconds: seconds() };
    if ('why' in opened)
        return { kind: 'not-started', why: opened.why, seconds: seconds() };
    return await follow(context, options, opened.channel, mark, frame_frame(options.script, variables), seconds);
}
function run_script_open(link, command, clock, options) {
    const { promise, resolve } = Promise.withResolvers();
    const abort = () => resolve({ stop: 'cancelled' });
    const callOff = after(clock, options.timeoutMs, () => resolve({ stop: 'timed-out' }));
    const forget = link.onEnd(() => resolve({ why: link.why }));
    options.signal.addEventListener('abort', abort, { once: true });
    let waiting = true;
    try {
        link.client.exec(command, (error, channel) => {
            if (error !== undefined)
                return resolve({ why: `the host opened no channel: ${error.message}` });
            // Nothing has been sent on it, so letting it go ends what it started.
            if (!waiting)
                return channel.close();
            resolve({ channel });
        });
    }
    catch {
        resolve({ why: link.why });
    }
    return promise.finally(() => {
        waiting = false;
        callOff();
        forget();
        options.signal.removeEventListener('abort', abort);
    });
}
function follow({ link, alias, clock, log }, options, channel, mark, payload, seconds) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const gate = greetingGate(mark, {
        ready: () => void channel.write(payload),
        line: (stream, line) => options.onLine(stream, line),
    });
    let exit;
    let stop;
    let fault;
    let finished = false;
    let stopDrain;
    const onFault = (error) => {
        fault ??= { error };
        void halt('cancelled');
    };
    const stdout = readOutput(channel, (line) => gate.take('stdout', line), onFault);
    const stderr = readOutput(channel.stderr, (line) => gate.take('stderr', line), onFault);
    const finish = async (outcome) => {
        if (finished)
            return;
        finished = true;
        callOff();
        stopDrain?.();
        forget();
        options.signal.removeEventListener('abort', abort);
        await Promise.all([stdout.finish(), stderr.finish()]);
        if (fault === undefined)
            resolve(outcome());
        else
            reject(fault.error);
    };
    const halt = async (kind) => {
        if (stop !== undefined || exit !== undefined || finished)
            return;
        stop = kind;
        const group = gate.group();
        let ended = group === undefined;
        if (group !== undefined) {
            ended = await killGroup(link, group, clock, killLimitMs);
            // The end of stdin wakes the watchdog, which does the same from the host's side.
            if (!ended)
                channel.end();
        }
        channel.close();
        await finish(() => ({ kind, ended, seconds: seconds() }));
    };
    const abort = () => void halt('cancelled');
    const callOff = after(clock, options.timeoutMs, () => void halt('timed-out'));
    // What arrived before the link ended is still handed over; the channel closes when that is done.
    const forget = link.onEnd(() => {
        stopDrain?.();
        stopDrain = after(clock, lastWordsMs, () => void finish(ended));
    });
    options.signal.addEventListener('abort', abort, { once: true });
    const ended = () => {
        if (stop !== undefined)
            return { kind: stop, ended: false, seconds: seconds() };
        if (gate.refused())
            return { kind: 'syntax-error', message: gate.refusal(), seconds: seconds() };
        if (gate.group() === undefined) {
            const said = gate.noise();
            const why = link.alive ? `no bash came up${said === '' ? '' : `; the host said: ${said}`}` : link.why;
            return { kind: 'not-started', why, seconds: seconds() };
        }
        if (exit === undefined) {
            return {
                kind: 'lost',
                why: link.alive ? 'the host ended the channel without a result' : link.why,
                seconds: seconds(),
            };
        }
        if ('signal' in exit)
            return { kind: 'signalled', signal: exit.signal, seconds: seconds() };
        return { kind: 'exited', code: exit.code, seconds: seconds() };
    };
    /** A background process that keeps the output open would keep the channel open for as long as it lives. */
    const letGo = (spentMs) => {
        stopDrain = after(clock, drain.silentMs, () => {
            if (stdout.busy || stderr.busy)
                return letGo(spentMs);
            const moved = [stdout.stirred(), stderr.stirred()].includes(true);
            if (moved && spentMs + drain.silentMs < drain.mostMs)
                return letGo(spentMs + drain.silentMs);
            log.warning(`${alias}: the script has ended, but a background process still holds its output; ` +
                'start it with its output redirected, for example: setsid node >node.log 2>&1 </dev/null &');
            channel.close();
            void finish(ended);
        });
    };
    channel.on('exit', (code, signal) => {
        if (typeof code === 'number')
            exit = { code };
        else if (typeof signal === 'string')
            exit = { signal: signal.startsWith('SIG') ? signal : `SIG${signal}` };
        stdout.stirred();
        stderr.stirred();
        if (stop === undefined)
            letGo(0);
    });
    channel.on('error', () => { });
    channel.on('close', () => {
        // While it is being stopped, the second channel knows more.
        if (stop === undefined)
            void finish(ended);
    });
    if (options.signal.aborted)
        abort();
    return promise;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel-error.js
class TunnelError extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.name = 'TunnelError';
        this.kind = kind;
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel.js


/** A stream over a `direct-tcpip` channel that ends like a socket does, which ssh2's own do not. */
class Tunnel extends external_node_stream_.Duplex {
    #channel;
    #closed = false;
    constructor(channel, link) {
        // As a socket's: the other side's end is ours, too. sshd would keep the channel half open for good.
        super({ allowHalfOpen: false });
        this.#channel = channel;
        const forget = link.onEnd(() => {
            const error = new TunnelError('lost', `the link to the host is gone: ${link.why}`);
            // Thrown at nobody it would end the process.
            this.destroy(this.listenerCount('error') > 0 ? error : undefined);
        });
        channel.on('data', (chunk) => {
            if (!this.push(chunk))
                channel.pause();
        });
        channel.on('end', () => this.push(null));
        channel.on('error', (error) => this.destroy(error));
        channel.on('close', () => {
            this.#closed = true;
            forget();
            // When the link is what ended, its own listener tells so.
            if (!link.alive || this.destroyed)
                return;
            this.push(null);
        });
        this.once('close', forget);
    }
    /** As a socket's; an HTTP client calls it when it has its response. */
    destroySoon() {
        if (this.writable)
            this.end();
        if (this.writableFinished)
            this.destroy();
        else
            this.once('finish', () => this.destroy());
    }
    _read() {
        this.#channel.resume();
    }
    _write(chunk, _encoding, callback) {
        if (this.#closed)
            callback(new TunnelError('failed', 'the other side has closed the tunnel'));
        else
            this.#channel.write(chunk, callback);
    }
    _final(callback) {
        if (!this.#closed)
            this.#channel.end();
        callback();
    }
    _destroy(error, callback) {
        if (!this.#closed)
            this.#channel.close();
        callback(error);
    }
}
/** Codes of RFC 4254 §5.1. */
const reasons = { prohibited: 1, connectFailed: 2 };
/** See `Session.forward`. @throws TunnelError */
function openTunnel(link, targetHost, targetPort) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const lost = () => reject(new TunnelError('lost', `the link to the host is gone: ${link.why}`));
    const forget = link.onEnd(lost);
    try {
        link.client.forwardOut('127.0.0.1', 0, targetHost, targetPort, (error, channel) => {
            if (error === undefined)
                return resolve(new Tunnel(channel, link));
            if (!link.alive)
                return lost();
            reject(explain(error, `${targetHost}:${targetPort}`));
        });
    }
    catch (error) {
        if (link.alive)
            reject(new TunnelError('failed', `no tunnel to ${targetHost}:${targetPort}`, { cause: error }));
        else
            lost();
    }
    return promise.finally(forget);
}
function explain(error, target) {
    const options = { cause: error };
    switch (error.reason) {
        case reasons.prohibited:
            return new TunnelError('forbidden', `the SSH server does not allow tunnels to ${target}. Set AllowTcpForwarding local (and PermitOpen ${target}) in its sshd_config`, options);
        case reasons.connectFailed:
            return new TunnelError('refused', `nothing answers at ${target} as seen from the host: ${error.message}`, options);
        default:
            return new TunnelError('failed', `no tunnel to ${target}: ${error.message}`, options);
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/session.js




const closeLimitMs = 1000;
/** SSH in this process, by ssh2. */
const sshTransport = {
    async connect(host, options) {
        return sessionOver(await establish(host, options), host, options);
    },
};
function sessionOver(link, host, { clock, log }) {
    return {
        host,
        get alive() {
            return link.alive;
        },
        lost: link.lost,
        run: (options) => runScript({ link, alias: host.alias, clock, log }, options),
        forward: (targetHost, targetPort) => openTunnel(link, targetHost, targetPort),
        async close() {
            const { promise, resolve } = Promise.withResolvers();
            link.onEnd(resolve);
            const callOff = after(clock, closeLimitMs, () => {
                link.destroy();
                resolve();
            });
            link.close();
            await promise;
            callOff();
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/index.js











/***/ }),

/***/ 815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JL: () => (/* reexport */ chartCaption),
  w4: () => (/* reexport */ hostOf),
  oT: () => (/* reexport */ nodeColumns),
  s1: () => (/* reexport */ nodeRows),
  y8: () => (/* reexport */ parseCounter),
  ur: () => (/* reexport */ parseSources),
  HM: () => (/* reexport */ portOf),
  hr: () => (/* reexport */ progressBar),
  iH: () => (/* reexport */ progressChart),
  KM: () => (/* reexport */ sparkline),
  uF: () => (/* reexport */ unitOf),
  wB: () => (/* reexport */ watch)
});

// UNUSED EXPORTS: begin, plainText, redactUrl, report, step

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 7 modules
var lib = __webpack_require__(5275);
;// CONCATENATED MODULE: ./packages/watch/lib/counter.js

const kinds = ['ethereum-blocks', 'json:<path>', 'number'];
const decodes = ['number', 'hex'];
/**
 * `ethereum-blocks`, `json:<path>` (dotted, with `[n]`: `result.nodes[0].height`) or `number` (the whole body).
 * @param decode how the value of `json:` is written, `number` when empty or absent
 * @throws ProblemError
 */
function parseCounter(text, decode = '') {
    const problems = [];
    const how = readDecode(decode, problems);
    const counter = readCounter(text, how, problems);
    if (counter !== undefined && counter.kind !== 'json' && decode !== '') {
        problems.push({
            where: 'input "decode"',
            what: `the counter ${counter.kind} has its own form`,
            mend: 'Leave decode out; it belongs to json:<path>',
        });
    }
    if (counter === undefined || problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return counter;
}
function readDecode(text, problems) {
    const found = decodes.find((name) => name === text);
    if (found !== undefined)
        return found;
    if (text !== '') {
        problems.push({
            where: 'input "decode"',
            what: `${(0,lib/* quote */.hD)(text)} is not one of ${decodes.join(', ')}`,
            mend: (0,lib/* didYouMean */.au)(text, decodes),
        });
    }
    return 'number';
}
function readCounter(text, decode, problems) {
    if (text === 'ethereum-blocks' || text === 'number')
        return { kind: text };
    if (!text.startsWith('json:')) {
        problems.push({
            where: 'input "counter"',
            what: text === '' ? 'no counter is given' : `${(0,lib/* quote */.hD)(text)} is not one of ${kinds.join(', ')}`,
            mend: text === '' ? `Give one of ${kinds.join(', ')}` : (0,lib/* didYouMean */.au)(text, kinds),
        });
        return undefined;
    }
    const path = parsePath(text.slice('json:'.length));
    if (path === undefined) {
        problems.push({
            where: 'input "counter"',
            what: `${(0,lib/* quote */.hD)(text)} has no readable path`,
            mend: 'Write keys with dots and indexes in brackets, like json:result.nodes[0].height',
        });
        return undefined;
    }
    return { kind: 'json', path, decode, text };
}
/** `a.b[0].c`; a key is anything but dots, brackets and control characters. Undefined when it is not that. */
function parsePath(text) {
    if (text.length > 256)
        return undefined;
    const steps = [];
    // Sticky, so that each match begins where the last one ended.
    const step = /(?:(\.?)([^.[\]\p{Cc}]+)|\[(0|[1-9]\d{0,8})\])/uy;
    while (step.lastIndex < text.length) {
        const first = step.lastIndex === 0;
        const match = step.exec(text);
        if (match === null)
            return undefined;
        const [, dot, key, index] = match;
        if (index !== undefined)
            steps.push(Number(index));
        else if (key === undefined || first === (dot === '.'))
            return undefined;
        else
            steps.push(key);
    }
    return steps.length === 0 ? undefined : steps;
}
/** What one step of the counter is called. */
function unitOf(counter) {
    return counter.kind === 'ethereum-blocks' ? 'blocks' : 'steps';
}

;// CONCATENATED MODULE: ./packages/watch/lib/redact.js
/**
 * An address without what may be secret: user, password, query, fragment, and path segments that look like keys
 * (providers put API keys there: `/v3/0123456789abcdef…`).
 */
function redactUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        return '[address]';
    }
    const path = url.pathname
        .split('/')
        .map((segment) => (looksLikeKey(segment) ? '***' : segment))
        .join('/');
    const user = url.username !== '' || url.password !== '' ? '***@' : '';
    return `${url.protocol}//${user}${url.host}${path === '/' ? '' : path}${url.search === '' ? '' : '?***'}`;
}
function looksLikeKey(segment) {
    return segment.length >= 16 && /^[A-Za-z0-9_%.~-]+$/.test(segment) && /\d/.test(segment);
}
/**
 * Text from outside, or an error of Node's, fit for one line of a log: addresses redacted, no control characters, short.
 */
function plainText(text, max = 200) {
    const safe = text
        .replace(/\b(?:wss?|https?):\/\/[^\s"'<>]+/gi, (url) => redactUrl(url))
        // Control, format (bidi, zero width) and separator characters could forge lines or hide text.
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
    return safe.length > max ? `${safe.slice(0, max - 1)}…` : safe;
}

;// CONCATENATED MODULE: ./packages/watch/lib/source-spec.js


const source_spec_form = 'Write [name=]<url> [@alias], like node=ws://127.0.0.1:8545 @alice';
const schemes = ['ws', 'wss', 'http', 'https'];
/**
 * Lines `[name=]<url> [@alias]`. Without `@alias` one source for each host, called by its alias (`name-alias` when a
 * name is given and there are several hosts); with no hosts at all, one source called by the host and port of its address.
 * @param hosts the aliases of the hosts whose tunnels may be used; empty when everything is read directly
 * @throws ProblemError with the fault of every line; addresses are redacted in it
 */
function parseSources(lines, hosts, where = 'input "sources"') {
    const problems = [];
    const sources = lines.flatMap((line, index) => {
        const parsed = parseLine(line, hosts);
        if (!('what' in parsed))
            return expand(parsed, hosts);
        problems.push({ where: `${where} entry ${index + 1}`, what: parsed.what, mend: parsed.mend });
        return [];
    });
    if (lines.length === 0)
        problems.push({ where, what: 'no source is given', mend: source_spec_form });
    const named = settleNames(sources);
    for (const [name, same] of Map.groupBy(named, (source) => source.name)) {
        if (same.length === 1)
            continue;
        problems.push({ where, what: `${same.length} sources are called ${(0,lib/* quote */.hD)(name)}`, mend: 'Name them: name=<url>' });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return named;
}
function parseLine(line, hosts) {
    const match = /^(?:([^=:/?#@\s]*)=)?(\S+)(?:[ \t]+@(\S+))?$/.exec(line);
    if (match === null)
        return { what: 'the line is not a source', mend: source_spec_form };
    const [, name, text = '', alias] = match;
    if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name)) {
        return {
            what: `${(0,lib/* quote */.hD)(name)} is not a name of a source`,
            mend: 'Use up to 63 letters, digits, dots, dashes and underscores',
        };
    }
    const url = URL.parse(text);
    if (url === null || url.host === '')
        return { what: 'the address is not a URL', mend: source_spec_form };
    const scheme = url.protocol.slice(0, -1);
    if (!schemes.some((known) => known === scheme)) {
        return { what: `the scheme ${(0,lib/* quote */.hD)(scheme)} is not one of ${schemes.join(', ')}`, mend: source_spec_form };
    }
    if (url.hash !== '')
        return { what: `${redactUrl(text)} has a fragment`, mend: 'Leave out what follows #' };
    if (alias !== undefined && !hosts.includes(alias)) {
        const mend = hosts.length === 0 ? 'Leave it out: there are no hosts, or the sources are read directly' : undefined;
        return { what: `no host has the alias ${(0,lib/* quote */.hD)(alias)}`, mend: mend ?? (0,lib/* didYouMean */.au)(alias, hosts) };
    }
    return { name, url, text, alias };
}
function expand({ name, url, text, alias }, hosts) {
    const scheme = schemes.find((known) => `${known}:` === url.protocol) ?? 'ws';
    const base = { url: text, scheme };
    if (alias !== undefined)
        return [{ ...base, alias, name, fallback: alias }];
    if (hosts.length === 0)
        return [{ ...base, name, fallback: url.host }];
    return hosts.map((host) => ({
        ...base,
        alias: host,
        name: name === undefined || hosts.length === 1 ? name : `${name}-${host}`,
        fallback: host,
    }));
}
/** Two nameless sources on one host would share its alias: then the port tells them apart. */
function settleNames(sources) {
    const fallbacks = Map.groupBy(sources.filter(({ name }) => name === undefined), ({ fallback }) => fallback);
    return sources.map(({ name, fallback, ...rest }) => {
        if (name !== undefined)
            return { name, ...rest };
        const shared = (fallbacks.get(fallback)?.length ?? 0) > 1;
        return { name: shared && rest.alias !== undefined ? `${fallback}:${portOf(rest.url)}` : fallback, ...rest };
    });
}
/** The port of an address, the scheme's own when it names none. */
function portOf(text) {
    const url = new URL(text);
    if (url.port !== '')
        return Number(url.port);
    return url.protocol === 'wss:' || url.protocol === 'https:' ? 443 : 80;
}
/** The host of an address as a connection wants it: IPv6 without brackets. */
function hostOf(text) {
    return new URL(text).hostname.replace(/^\[(.*)\]$/, '$1');
}

;// CONCATENATED MODULE: ./packages/watch/lib/pictures.js

const steps = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const chartPoints = 60;
/** Progress over time as a line of blocks, at most `width` wide; empty without samples. */
function sparkline(samples, width = 60) {
    const values = resample(samples, Math.min(width, Math.max(samples.length, 1)));
    const max = values.reduce((a, b) => (a > b ? a : b), 0n);
    if (samples.length === 0)
        return '';
    return values.map((value) => steps[max === 0n ? 0 : Number((value * 7n) / max)] ?? steps[0]).join('');
}
/** `████████░░░░ 212/500 42 %` */
function progressBar(sessions, target, width = 24) {
    const done = sessions > target ? target : sessions < 0n ? 0n : sessions;
    const full = target > 0n ? Number((done * BigInt(width)) / target) : 0;
    const percent = target > 0n ? (done * 100n) / target : 0n;
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${sessions}/${target} ${percent} %`;
}
/**
 * The body of a Mermaid `xychart-beta`: first line observed, second line ideal (see `chartCaption`). Mermaid's grammar
 * takes plain decimals only and no empty line; older renderers know the diagram only by its beta name.
 */
function progressChart(result) {
    const end = Math.max(result.seconds, 0.6);
    const count = Math.min(chartPoints, Math.max(2, result.samples.length));
    const observed = resample(result.samples, count, end);
    const ideal = observed.map((_value, index) => idealAt(result, (end * index) / (count - 1)));
    const top = [...observed, result.target].reduce((a, b) => (a > b ? a : b));
    return [
        'xychart-beta',
        `  title "Progress in ${result.unit}"`,
        `  x-axis "minutes" 0 --> ${(end / 60).toFixed(2)}`,
        `  y-axis "${result.unit}" 0 --> ${top}`,
        `  line [${observed.join(', ')}]`,
        `  line [${ideal.join(', ')}]`,
    ].join('\n');
}
/** Names the lines of the chart, which has no legend. */
function chartCaption(result) {
    const { expectedIntervalMs: expected } = result;
    const ideal = expected === undefined
        ? `the slowest pace that reaches ${result.target} within ${(0,lib/* writeDuration */.MP)(result.timeBudgetMs)}`
        : `the expected pace of one in ${(expected / 1000).toFixed(1)} s`;
    return `First line: observed, the ${result.quorum === 1 ? 'best' : `${ordinal(result.quorum)} best`} node. Second line: ${ideal}.`;
}
const nodeColumns = ['Node', 'Progress', 'Last value', 'Behind', 'State', 'Reconnects', 'Reorgs', 'Last seen'];
/** One row for each node, under `nodeColumns`; the cells still need escaping. */
function nodeRows(result) {
    return result.nodes.map((node) => [
        node.name,
        String(node.progress),
        node.last === undefined ? 'none' : String(node.last),
        node.lag === undefined ? 'none' : String(node.lag),
        stateOf(node, result),
        String(node.reconnects),
        String(node.reorgs),
        node.lastSeenSeconds === undefined ? 'never' : `after ${(0,lib/* writeDuration */.MP)(node.lastSeenSeconds * 1000)}`,
    ]);
}
function stateOf({ phase, why, hash, resubscriptions }, { commonHeight }) {
    const parts = [why === undefined ? phase : `${phase}: ${why}`];
    if (resubscriptions > 0)
        parts.push(`subscribed again ${resubscriptions} times`);
    if (hash !== undefined && commonHeight !== undefined)
        parts.push(`block ${commonHeight} is ${hash.slice(0, 10)}…`);
    return parts.join('; ');
}
/** `count` values at equal distances in time: at each the last one known by then. */
function resample(samples, count, end = samples.at(-1)?.seconds ?? 0) {
    const values = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        const time = count === 1 ? end : (end * index) / (count - 1);
        while ((samples[at + 1]?.seconds ?? Infinity) <= time + 1e-9)
            at++;
        const sample = samples[at];
        values.push(sample === undefined || sample.seconds > time + 1e-9 ? 0n : sample.sessions);
    }
    return values;
}
function idealAt({ target, expectedIntervalMs, timeBudgetMs, samples }, seconds) {
    const sinceFirst = BigInt(Math.round(Math.max(0, seconds - (samples[0]?.seconds ?? 0)) * 1000));
    const whole = expectedIntervalMs === undefined
        ? target * sinceFirst
        : (sinceFirst * 1000n) / BigInt(Math.max(1, Math.round(expectedIntervalMs * 1000)));
    const ideal = expectedIntervalMs === undefined ? whole / BigInt(Math.max(1, Math.round(timeBudgetMs))) : whole;
    return ideal > target ? target : ideal;
}
function ordinal(n) {
    const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
    return `${n}${ending}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/state.js
function begin(plan) {
    return {
        schema: 1,
        at: 0,
        nodes: plan.sources.map(({ name }) => ({
            name,
            phase: 'starting',
            why: 'no answer yet',
            baseline: null,
            max: null,
            last: null,
            lastEvent: null,
            newConnection: true,
            lifeAt: null,
            chainId: null,
            genesis: null,
            connections: 0,
            resubscriptions: 0,
            reorgs: 0,
            malformed: 0,
            malformedInRow: 0,
            hash: null,
        })),
        best: null,
        quorumAt: null,
        confirmedAt: 0,
        quietMs: 0,
        watchedMs: 0,
        blindMs: 0,
        longestGapMs: 0,
        pace: { intervals: [], skipNext: true, expectedMs: null, longestMs: 0, bestPerMs: 0, hopelessSince: null },
        commonHeight: null,
        series: [],
        seriesGapMs: 0,
        events: [],
        eventCount: 0,
        reachedAt: null,
        faults: {},
        end: null,
    };
}
const keptEvents = 200;
function addEvent(state, node, text) {
    state.events.push({ at: state.at, node, text });
    state.eventCount++;
    if (state.events.length > keptEvents)
        state.events.shift();
}
/** Whether what a node said still counts. */
function counts(node) {
    return node.baseline !== null && node.phase !== 'reset' && node.phase !== 'misconfigured';
}
function progressOf(node) {
    return node.max === null || node.baseline === null ? 0n : BigInt(node.max) - BigInt(node.baseline);
}
/** Nodes that count, best first. */
function ranked(state) {
    return state.nodes.filter(counts).toSorted((a, b) => {
        const [left, right] = [progressOf(a), progressOf(b)];
        return left < right ? 1 : left > right ? -1 : 0;
    });
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/observe.js

/** A chain may re-decide this many of its newest blocks; going back further is a reset, differing below it a fork. */
const reorgDepth = 12n;
/** After a reconnect the node may be another process: then only a little may be missing. */
const depthAfterReconnect = 3n;
const malformedAllowed = 3;
/** Takes one value in. What no longer counts stays so, whatever the node says later. */
function observeSample(plan, state, node, sample) {
    if (node.phase === 'reset' || node.phase === 'misconfigured')
        return;
    if (sample.value < 0n)
        return observeMalformed(state, node, `the value ${sample.value} is negative`);
    const { value } = sample;
    node.malformedInRow = 0;
    if (node.baseline === null || node.max === null) {
        node.baseline = plan.from === 'absolute' ? '0' : String(value);
        node.max = String(value);
        addEvent(state, node.name, `first value ${value}`);
    }
    else {
        if (!takeNext(plan.counter, state, node, BigInt(node.max), sample))
            return;
        if (node.phase !== 'answering')
            addEvent(state, node.name, `answers again, at ${value}`);
    }
    node.last = String(value);
    if (sample.via === 'event' && sample.hash !== undefined) {
        node.lastEvent = { value: String(value), hash: sample.hash };
    }
    node.newConnection = false;
    node.phase = 'answering';
    node.why = '';
    node.lifeAt = state.at;
}
/** Returns false when the node reset. */
function takeNext(counter, state, node, max, sample) {
    const { value } = sample;
    if (value > max) {
        node.max = String(value);
        return true;
    }
    const back = max - value;
    const allowed = counter.kind !== 'ethereum-blocks' ? 0n : node.newConnection ? depthAfterReconnect : reorgDepth;
    if (back > allowed || (value === 0n && back > 0n)) {
        const how = node.newConnection && node.connections > 1 ? ' after a reconnect' : '';
        disqualify(state, node, `its counter went back from ${max} to ${value}${how}`);
        return false;
    }
    countReorg(state, node, sample);
    return true;
}
/**
 * A chain that re-decides announces the replaced heights again, with other hashes: the step back is one reorg, the
 * heights that follow belong to it. Only events are compared with events: a poll may be ahead of them or behind.
 */
function countReorg(state, node, { value, hash, via }) {
    if (via !== 'event' || hash === undefined || node.lastEvent === null)
        return;
    const last = BigInt(node.lastEvent.value);
    if (value > last || hash === node.lastEvent.hash)
        return;
    node.reorgs++;
    addEvent(state, node.name, `reorg: block ${value} was replaced, ${last - value + 1n} deep`);
}
function observeMalformed(state, node, why) {
    node.malformed++;
    node.malformedInRow++;
    if (node.malformedInRow === 1)
        addEvent(state, node.name, `unreadable: ${why}`);
    if (node.malformedInRow <= malformedAllowed || !mayChange(node))
        return;
    if (node.phase !== 'rejecting')
        addEvent(state, node.name, `unreadable ${node.malformedInRow} times in a row`);
    node.phase = 'rejecting';
    node.why = why;
}
function observeConnect(state, node, identity) {
    node.connections++;
    node.newConnection = true;
    node.lastEvent = null;
    if (node.phase === 'starting')
        node.why = 'connected, no value yet';
    if (node.connections > 1)
        addEvent(state, node.name, 'connected again');
    if (identity !== undefined)
        observeIdentity(state, node, identity);
}
/** The chain is asked who it is at every connect: another genesis is another chain, however high it counts. */
function observeIdentity(state, node, identity) {
    const known = node.genesis !== null;
    const same = node.genesis === identity.genesis && node.chainId === identity.chainId;
    if (known && !same) {
        return disqualify(state, node, `it is another chain now: genesis ${shortHash(identity.genesis)} (chain ${identity.chainId}), before ${shortHash(node.genesis ?? '')} (chain ${node.chainId})`);
    }
    node.genesis = identity.genesis;
    node.chainId = identity.chainId;
    const other = state.nodes.find((peer) => mayChange(peer) && peer.genesis !== null && differs(peer, node));
    if (other !== undefined && mayChange(node)) {
        state.faults.diverged ??= `${other.name} and ${node.name} are on different chains: genesis ${shortHash(other.genesis ?? '')} (chain ${other.chainId}) and ${shortHash(node.genesis)} (chain ${node.chainId})`;
    }
}
function differs(a, b) {
    return a.genesis !== b.genesis || a.chainId !== b.chainId;
}
/** Blocks at one height that every node holds as settled must be the same block. */
function observeHashes(state, signal) {
    state.commonHeight = String(signal.height);
    for (const { node: name, hash } of signal.hashes) {
        const node = state.nodes.find((candidate) => candidate.name === name);
        if (node !== undefined)
            node.hash = hash;
    }
    const valid = signal.hashes.filter(({ node }) => state.nodes.some((candidate) => candidate.name === node && counts(candidate)));
    const [first, ...rest] = valid;
    const other = rest.find(({ hash }) => hash !== first?.hash);
    if (first === undefined || other === undefined)
        return;
    state.faults.diverged ??= `fork at height ${signal.height}: ${first.node} has ${shortHash(first.hash)}, ${other.node} has ${shortHash(other.hash)}`;
}
/** Takes a node out of the count. Whether the rest still makes a quorum is judged later. */
function disqualify(state, node, why) {
    node.phase = 'reset';
    node.why = why;
    addEvent(state, node.name, `reset: ${why}`);
}
function mayChange(node) {
    return node.phase !== 'reset' && node.phase !== 'misconfigured';
}
function shortHash(hash) {
    return hash.length > 14 ? `${hash.slice(0, 10)}…` : hash;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/timing.js
/** Below this no pause is called a stall, unless `stallAfterMs` says so. */
const stallFloorMs = 120_000;
const stallFactor = 3;
/** The stall window that applies now, in milliseconds. */
function stallWindow(plan, state) {
    if (plan.stallAfterMs !== undefined)
        return plan.stallAfterMs;
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    if (expected !== null)
        return Math.max(stallFloorMs, stallFactor * expected);
    // Nothing is learnt yet: the first step may take as long as the start, or it would be judged by a pace nobody knows.
    return Math.max(stallFloorMs, plan.startTimeoutMs, stallFactor * state.pace.longestMs);
}
/** A stall can only be seen by somebody who looks several times within its window. */
function timingOf(plan) {
    const window = plan.stallAfterMs ?? Math.max(stallFloorMs, stallFactor * (plan.expectedIntervalMs ?? 0));
    const pollMs = Math.min(plan.pollIntervalMs ?? between(250, window / 4, 10_000), Math.max(250, window / 2));
    const requestMs = between(1000, window / 3, 10_000);
    const pingMs = between(250, window / 4, 15_000);
    return {
        pollMs,
        requestMs,
        pingMs,
        pongMs: requestMs,
        backoffCapMs: between(500, window / 4, 30_000),
        freshMs: Math.max(2 * pollMs, 1.5 * pingMs) + requestMs,
        tickMs: between(50, window / 20, 1000),
        compareMs: between(500, window / 4, 10_000),
    };
}
function between(min, value, max) {
    return Math.min(max, Math.max(min, value));
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/pace.js

const warmUpIntervals = 9;
const warmUpMs = 60_000;
const keptIntervals = 31;
const keptPoints = 240;
/**
 * Learns the expected interval: the median of the first intervals, then frozen, so that a network that slows down
 * cannot stretch its own stall window.
 * @param steps how far the counter moved in the watched time since it last did
 */
function learn(state, steps) {
    const { pace } = state;
    if (pace.expectedMs !== null)
        return;
    if (pace.skipNext) {
        pace.skipNext = false;
        return;
    }
    const perStep = state.quietMs / Number(steps);
    pace.intervals.push(perStep);
    if (pace.intervals.length > keptIntervals)
        pace.intervals.shift();
    pace.longestMs = Math.max(pace.longestMs, state.quietMs);
    if (pace.intervals.length < warmUpIntervals || state.watchedMs < warmUpMs)
        return;
    const sorted = pace.intervals.toSorted((a, b) => a - b);
    pace.expectedMs = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
/** Adds a point to the series and keeps it small: when full, every other point goes and the spacing doubles. */
function addPoint(state, progress) {
    const { series } = state;
    const before = series.at(-2);
    if (before !== undefined && state.at - before[0] < state.seriesGapMs)
        series.pop();
    series.push([state.at, String(progress)]);
    if (series.length <= keptPoints)
        return;
    const lastIndex = series.length - 1;
    state.series = series.filter((_point, index) => index % 2 === 0 || index === lastIndex);
    state.seriesGapMs = state.at / (keptPoints / 2);
}
/** Steps per millisecond lately: over the last minute, or the last five points when they reach further back. */
function recentPace(state) {
    const { series } = state;
    const minute = series.findLastIndex(([at]) => at <= state.at - 60_000);
    const from = series[Math.max(0, Math.min(minute === -1 ? 0 : minute, series.length - 6))];
    const to = series.at(-1);
    if (from === undefined || to === undefined || to[0] <= from[0])
        return undefined;
    // Time since the last step counts, too, or a network that stands would seem to run on.
    const pace = Number(BigInt(to[1]) - BigInt(from[1])) / (Math.max(to[0], state.at) - from[0]);
    return pace > 0 ? pace : undefined;
}
/**
 * Whether the target cannot be reached any more. Only said when it is sure: the pace is learnt, twice the best pace ever
 * seen over a long window would not do, and that has been so for a whole stall window.
 */
function updateHopeless(plan, state, leftMs) {
    const { pace } = state;
    const expected = plan.expectedIntervalMs ?? pace.expectedMs;
    if (expected === null || state.best === null || leftMs <= 0)
        return undefined;
    const point = state.series.findLast(([at]) => at <= state.at - Math.max(warmUpMs, 10 * expected));
    if (point !== undefined) {
        const lately = Number(BigInt(state.best) - BigInt(point[1])) / (state.at - point[0]);
        pace.bestPerMs = Math.max(pace.bestPerMs, lately);
    }
    const needMs = Number(plan.target - BigInt(state.best)) / pace.bestPerMs;
    // What is not seen may be moving.
    if (state.blindMs > 0 || pace.bestPerMs === 0 || needMs <= 2 * leftMs) {
        pace.hopelessSince = null;
        return undefined;
    }
    pace.hopelessSince ??= state.at;
    if (state.at - pace.hopelessSince < stallWindow(plan, state))
        return undefined;
    return `at the best pace seen (${perMinute(pace.bestPerMs)} a minute)`;
}
/** For people: three digits are enough. */
function perMinute(perMs) {
    const rate = perMs * 60_000;
    return rate >= 100 ? rate.toFixed(0) : rate >= 10 ? rate.toFixed(1) : rate.toFixed(2);
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/wording.js





const phaseWords = {
    starting: 'has not answered',
    answering: 'answers',
    silent: 'is silent',
    frozen: 'is frozen',
    down: 'is down',
    lost: 'is out of reach',
    rejecting: 'gives no value',
    misconfigured: 'cannot be read',
    reset: 'was reset',
};
/** `212 of 500 blocks` */
function soFar(plan, state) {
    return `${state.best ?? 0} of ${plan.target} ${unitOf(plan.counter)}`;
}
/** `212 of 500 blocks (last value 1217)`: where to look in the logs of the nodes. */
function place(plan, state) {
    const last = ranked(state)[plan.quorum - 1]?.max;
    return last == null ? soFar(plan, state) : `${soFar(plan, state)} (last value ${last})`;
}
/** `2 of 3 nodes answer`, and what is the matter with the others. */
function nodesSay(plan, state) {
    const answering = state.nodes.filter(({ phase }) => phase === 'answering').length;
    const rest = state.nodes.filter(({ phase }) => phase !== 'answering');
    const noun = state.nodes.length === 1 ? 'node answers' : 'nodes answer';
    const quorum = plan.quorum < state.nodes.length ? ` (quorum ${plan.quorum})` : '';
    const troubles = rest.slice(0, 3).map(describeNode);
    if (rest.length > troubles.length)
        troubles.push(`${rest.length - troubles.length} more`);
    const counted = `${answering} of ${state.nodes.length} ${noun}${quorum}`;
    return troubles.length === 0 ? counted : `${counted}; ${troubles.join('; ')}`;
}
function describeNode({ name, phase, why }) {
    return why === '' ? `${name} ${phaseWords[phase]}` : `${name} ${phaseWords[phase]}: ${why}`;
}
function passedText(plan, state) {
    const at = state.reachedAt ?? state.at;
    const rate = overallPace(state);
    const pace = rate === undefined ? '' : `, ${perMinute(rate)} a minute`;
    const node = ranked(state)[plan.quorum - 1];
    const span = node?.baseline == null ? '' : `, from ${node.baseline} to ${node.max}`;
    const agree = plan.sources.length === 1 ? '' : `; ${plan.quorum} of ${plan.sources.length} nodes had to get there`;
    return `Passed: ${soFar(plan, state)} in ${(0,lib/* writeDuration */.MP)(at)}${span}${pace}${agree}`;
}
function stalledText(plan, state) {
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    const usual = expected === null ? '' : `expected one about every ${inWords(expected)}, `;
    const best = ranked(state)[0];
    const ahead = best !== undefined && progressOf(best) > BigInt(state.best ?? 0)
        ? `; ${best.name} alone is at ${progressOf(best)}`
        : '';
    return `Stalled at ${place(plan, state)}: no new one for ${(0,lib/* writeDuration */.MP)(state.quietMs)} (${usual}allowed ${(0,lib/* writeDuration */.MP)(stallWindow(plan, state))}) while ${nodesSay(plan, state)}${ahead}`;
}
function startText(plan, state) {
    const have = state.nodes.filter(({ baseline }) => baseline !== null).length;
    const counted = have === 0 ? 'no node gave a value' : `only ${have} of ${state.nodes.length} nodes gave a value`;
    const troubles = state.nodes
        .filter(({ baseline }) => baseline === null)
        .slice(0, 3)
        .map(describeNode);
    return `The testnet did not come up: ${counted} within ${(0,lib/* writeDuration */.MP)(Math.min(plan.startTimeoutMs, plan.timeBudgetMs))} (${plan.quorum} needed); ${troubles.join('; ')}`;
}
const silenceWords = {
    failed: 'The testnet broke down',
    stalled: 'Stalled',
    inconclusive: 'Cannot tell: the testnet could not be seen',
};
function blindText(plan, state, meaning) {
    return `${silenceWords[meaning]} at ${place(plan, state)}: for ${(0,lib/* writeDuration */.MP)(state.blindMs)} ${nodesSay(plan, state)}`;
}
/** Over the watched time since the first value, in steps per millisecond. */
function overallPace(state) {
    if (state.best === null || state.quorumAt === null)
        return undefined;
    const ms = (state.reachedAt ?? state.at) - state.quorumAt;
    const [first] = state.series;
    const steps = Number(BigInt(state.best) - BigInt(first?.[1] ?? '0'));
    return ms > 0 && steps > 0 ? steps / ms : undefined;
}
/** Short times with a digit, long ones as durations. */
function inWords(ms) {
    return ms < 10_000 ? `${(ms / 1000).toFixed(1)}s` : (0,lib/* writeDuration */.MP)(ms);
}
/** At most 300 characters, as every reason. */
function cut(text) {
    return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/step.js






/** The contract's order for several verdicts in one tick. A person's cancellation is nobody's fault and comes first. */
const precedence = [
    'cancelled',
    'diverged',
    'reset',
    'failed',
    'stalled',
    'inconclusive',
    'timed-out',
];
/**
 * The reducer: what is known, what was reported since and the time give what is known now. Pure; the given state is not
 * changed. Once `end` is set, nothing changes any more.
 * @param at milliseconds since the start of the watch
 */
function step(plan, before, signals, at) {
    if (before.end !== null)
        return before;
    const state = structuredClone(before);
    for (const signal of signals.toSorted((a, b) => a.at - b.at)) {
        advance(plan, state, Math.min(signal.at, at));
        apply(plan, state, signal);
    }
    advance(plan, state, at);
    judge(plan, state);
    return state;
}
/** Lets time pass: answers age, and what depends on time alone falls due. A signal from before counts as from now. */
function advance(plan, state, to) {
    const at = Math.max(state.at, to);
    const passed = at - state.at;
    state.at = at;
    if (state.reachedAt !== null)
        return;
    const { freshMs } = timingOf(plan);
    for (const node of state.nodes) {
        if (node.phase !== 'answering' || at - (node.lifeAt ?? 0) <= freshMs)
            continue;
        node.phase = 'silent';
        node.why = `no answer for ${(0,lib/* writeDuration */.MP)(at - (node.lifeAt ?? 0))}`;
        addEvent(state, node.name, node.why);
    }
    if (state.quorumAt !== null) {
        // One long gap between two ticks is our own pause (a suspended machine), not that long a silence of the network.
        state.blindMs = answering(state).length >= plan.quorum ? 0 : state.blindMs + Math.min(passed, freshMs);
    }
    if (at >= plan.timeBudgetMs && state.quorumAt !== null) {
        state.faults['timed-out'] ??=
            `Timed out: ${soFar(plan, state)} within ${(0,lib/* writeDuration */.MP)(plan.timeBudgetMs)}; ${nodesSay(plan, state)}`;
    }
}
function apply(plan, state, signal) {
    if (signal.kind === 'cancel') {
        state.faults.cancelled ??= `Cancelled at ${soFar(plan, state)}: ${signal.why}`;
        return;
    }
    if (signal.kind === 'hashes')
        return observeHashes(state, signal);
    const node = state.nodes.find(({ name }) => name === signal.node);
    if (node === undefined || node.phase === 'misconfigured' || node.phase === 'reset')
        return;
    switch (signal.kind) {
        case 'connected':
            return observeConnect(state, node, signal.identity);
        case 'identity':
            return observeIdentity(state, node, signal.identity);
        case 'sample':
            step_confirm(plan, state, node);
            observeSample(plan, state, node, signal);
            return advanceProgress(plan, state);
        case 'alive':
            if (node.baseline === null)
                return;
            step_confirm(plan, state, node);
            if (node.phase !== 'answering')
                addEvent(state, node.name, 'answers again');
            node.phase = 'answering';
            node.why = '';
            node.lifeAt = state.at;
            return;
        case 'malformed':
            return observeMalformed(state, node, signal.why);
        case 'lost':
            if (node.phase !== signal.phase || node.why !== signal.why) {
                addEvent(state, node.name, describeNode({ ...node, phase: signal.phase, why: signal.why }).slice(node.name.length + 1));
            }
            node.phase = signal.phase;
            node.why = signal.why;
            return;
        case 'resubscribed':
            node.resubscriptions++;
            return addEvent(state, node.name, 'the subscription went quiet while the counter moved: subscribed again');
        case 'note':
            return addEvent(state, node.name, signal.text);
    }
}
function answering(state) {
    return state.nodes.filter(({ phase }) => phase === 'answering');
}
/**
 * An answer confirms that the node was there all the time since its last one. The time for which a quorum is so confirmed
 * is watched time, the only time in which a stall can be seen. The deadline is held before the new value is looked at.
 */
function step_confirm(plan, state, node) {
    if (state.quorumAt === null || state.reachedAt !== null)
        return;
    const lives = answering(state)
        .map((peer) => (peer === node ? state.at : (peer.lifeAt ?? 0)))
        .concat(node.phase === 'answering' ? [] : [state.at])
        .toSorted((a, b) => b - a);
    const confirmed = lives[plan.quorum - 1];
    if (confirmed === undefined || confirmed <= state.confirmedAt)
        return;
    const gap = confirmed - state.confirmedAt;
    state.confirmedAt = confirmed;
    state.longestGapMs = Math.max(state.longestGapMs, gap);
    if (gap > timingOf(plan).freshMs) {
        state.pace.skipNext = true;
        return;
    }
    state.quietMs += gap;
    state.watchedMs += gap;
    if (state.quietMs > stallWindow(plan, state))
        state.faults.stalled ??= stalledText(plan, state);
}
/** The progress that counts is the quorum-th best. */
function advanceProgress(plan, state) {
    const node = ranked(state)[plan.quorum - 1];
    if (node === undefined)
        return;
    const progress = progressOf(node);
    if (state.best === null) {
        state.quorumAt = state.at;
        state.confirmedAt = state.at;
        state.best = String(progress);
        addPoint(state, progress);
    }
    else if (progress > BigInt(state.best)) {
        learn(state, progress - BigInt(state.best));
        state.best = String(progress);
        state.quietMs = 0;
        addPoint(state, progress);
    }
    if (progress >= plan.target)
        state.reachedAt ??= state.at;
}
/** A node that was taken out takes its progress with it, even one that had just completed the quorum. */
function recount(plan, state) {
    if (state.best === null)
        return;
    const node = ranked(state)[plan.quorum - 1];
    if (node === undefined) {
        // Too few are left that ever gave a value: nobody has reached anything.
        state.reachedAt = null;
        return;
    }
    const progress = progressOf(node);
    if (progress >= BigInt(state.best))
        return;
    state.best = String(progress);
    state.pace.skipNext = true;
    if (progress < plan.target)
        state.reachedAt = null;
}
function judge(plan, state) {
    recount(plan, state);
    findFaults(plan, state);
    const fault = precedence.find((candidate) => state.faults[candidate] !== undefined);
    if (fault !== undefined)
        return finish(state, fault, state.faults[fault] ?? fault);
    if (state.reachedAt !== null)
        finish(state, 'passed', passedText(plan, state));
}
function findFaults(plan, state) {
    const { faults } = state;
    const able = state.nodes.filter((node) => node.phase !== 'reset' && node.phase !== 'misconfigured');
    if (able.length < plan.quorum) {
        const culprits = state.nodes.filter((node) => !able.includes(node));
        const [first] = culprits.filter(({ phase }) => phase === 'reset').concat(culprits);
        if (first !== undefined) {
            const verdict = first.phase === 'reset' ? 'reset' : 'failed';
            faults[verdict] ??=
                `${describeNode(first)}; ${able.length} of ${state.nodes.length} nodes are left, ${plan.quorum} needed, at ${soFar(plan, state)}`;
        }
    }
    if (state.reachedAt !== null)
        return;
    const meaning = meaningOfSilence(plan, able);
    if (state.quorumAt === null) {
        const late = state.at >= Math.min(plan.startTimeoutMs, plan.timeBudgetMs);
        if (late)
            faults[meaning === 'inconclusive' ? meaning : 'failed'] ??= startText(plan, state);
        return;
    }
    if (state.blindMs > stallWindow(plan, state))
        faults[meaning] ??= blindText(plan, state, meaning);
    const leftMs = plan.timeBudgetMs - state.at;
    const hopeless = updateHopeless(plan, state, leftMs);
    if (hopeless !== undefined) {
        const rest = plan.target - BigInt(state.best ?? 0);
        const need = (0,lib/* writeDuration */.MP)(Math.min(Number(rest) / state.pace.bestPerMs, 1e12));
        faults['timed-out'] ??=
            `Timed out early: ${soFar(plan, state)} after ${(0,lib/* writeDuration */.MP)(state.at)}; ${hopeless} the remaining ${rest} need ${need}, and ${(0,lib/* writeDuration */.MP)(leftMs)} are left`;
    }
}
/**
 * What it means that no quorum answers. A node that refuses or rejects is known to be broken, a frozen one to stand
 * still; of a silent or lost one nothing is known.
 */
function meaningOfSilence(plan, able) {
    const left = (...known) => able.filter(({ phase }) => !known.includes(phase)).length;
    if (left('down', 'rejecting') < plan.quorum)
        return 'failed';
    return left('down', 'rejecting', 'frozen') < plan.quorum ? 'stalled' : 'inconclusive';
}
function finish(state, verdict, reason) {
    // The last line of defence for the first rule: whatever happened above, no pass without values from a quorum.
    const hollow = verdict === 'passed' && (state.best === null || !state.nodes.some(counts));
    state.end = hollow
        ? { verdict: 'inconclusive', reason: 'No value was ever read', at: state.at }
        : { verdict, reason: cut(reason), at: state.at };
    addEvent(state, null, state.end.reason);
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/report.js







const seconds = (ms) => Math.round(ms) / 1000;
/** What the watch knows now, for people who follow it. */
function progressNow(plan, state) {
    const sessions = BigInt(state.best ?? 0);
    const pace = recentPace(state);
    const answering = state.nodes.filter(({ phase }) => phase === 'answering').length;
    const left = plan.target > sessions ? plan.target - sessions : 0n;
    const etaMs = pace === undefined ? undefined : Number(left) / pace;
    const percent = plan.target > 0n ? (sessions * 100n) / plan.target : 0n;
    const parts = [
        `${sessions} of ${plan.target} ${unitOf(plan.counter)} (${percent > 100n ? 100n : percent} %)`,
        ...(pace === undefined ? [] : [`${perMinute(pace)} a minute`]),
        ...(etaMs === undefined || left === 0n ? [] : [`about ${(0,lib/* writeDuration */.MP)(Math.min(etaMs, 1e12))} to go`]),
        ...(pace === undefined && state.quietMs > 0 ? [`nothing new for ${inWords(state.quietMs)}`] : []),
        ...(state.nodes.length > 1 || answering === 0 ? [`${answering} of ${state.nodes.length} nodes answer`] : []),
    ];
    return {
        sessions,
        target: plan.target,
        seconds: seconds(state.at),
        ...(pace === undefined ? {} : { ratePerMinute: pace * 60_000 }),
        ...(etaMs === undefined ? {} : { etaSeconds: seconds(etaMs) }),
        answering,
        nodes: state.nodes.length,
        line: `${(0,lib/* writeDuration */.MP)(state.at)}: ${parts.join(', ')}`,
    };
}
/** The result of a watch that has ended. @throws Error when it has not */
function report(plan, state) {
    if (state.end === null)
        throw new Error('the watch has not ended');
    const sessions = BigInt(state.best ?? 0);
    const node = ranked(state)[plan.quorum - 1];
    const overall = overallPace(state);
    const recent = recentPace(state);
    const passed = state.end.verdict === 'passed';
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    return {
        verdict: state.end.verdict,
        reason: state.end.reason,
        sessions,
        target: plan.target,
        unit: unitOf(plan.counter),
        ...(node?.baseline == null ? {} : { baseline: BigInt(node.baseline) }),
        ...(node?.max == null ? {} : { last: BigInt(node.max) }),
        ...(overall === undefined ? {} : { ratePerMinute: overall * 60_000 }),
        ...(recent === undefined || passed ? {} : { etaSeconds: seconds(Number(plan.target - sessions) / recent) }),
        ...(expected === null ? {} : { expectedIntervalMs: expected }),
        stallAfterMs: stallWindow(plan, state),
        timeBudgetMs: plan.timeBudgetMs,
        quorum: plan.quorum,
        nodes: nodeReports(plan, state),
        ...(state.commonHeight === null ? {} : { commonHeight: BigInt(state.commonHeight) }),
        samples: points(state),
        events: state.events.map(({ at, node: name, text }) => ({
            seconds: seconds(at),
            ...(name === null ? {} : { node: name }),
            text,
        })),
        eventsDropped: state.eventCount - state.events.length,
        blindSeconds: seconds(state.quorumAt === null ? state.end.at : Math.max(state.longestGapMs, state.end.at - state.confirmedAt)),
        seconds: seconds(state.end.at),
    };
}
function nodeReports(plan, state) {
    const [best] = ranked(state);
    return state.nodes.map((node) => {
        const source = plan.sources.find(({ name }) => name === node.name);
        const progress = progressOf(node);
        return {
            name: node.name,
            url: source === undefined ? '' : redactUrl(source.url),
            ...(source?.alias === undefined ? {} : { alias: source.alias }),
            phase: node.phase,
            ...(node.why === '' ? {} : { why: node.why }),
            progress,
            ...(node.baseline === null ? {} : { baseline: BigInt(node.baseline) }),
            ...(node.last === null ? {} : { last: BigInt(node.last) }),
            ...(best === undefined || node.baseline === null ? {} : { lag: positive(progressOf(best) - progress) }),
            ...(node.hash === null ? {} : { hash: node.hash }),
            reconnects: Math.max(0, node.connections - 1),
            resubscriptions: node.resubscriptions,
            reorgs: node.reorgs,
            malformed: node.malformed,
            ...(node.lifeAt === null ? {} : { lastSeenSeconds: seconds(node.lifeAt) }),
        };
    });
}
function positive(value) {
    return value > 0n ? value : 0n;
}
/** The series and the end of the watch, so that a plateau shows. */
function points(state) {
    const series = state.series.map(([at, sessions]) => ({ seconds: seconds(at), sessions: BigInt(sessions) }));
    const last = series.at(-1);
    const end = { seconds: seconds(state.end?.at ?? state.at), sessions: BigInt(state.best ?? 0) };
    return last === undefined || last.seconds >= end.seconds ? series : [...series, end];
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/index.js






;// CONCATENATED MODULE: ./packages/watch/lib/compare.js

/**
 * Asks the nodes from time to time for the hash of one block that all of them hold as settled: as deep as a reorg may
 * reach below the lowest of them. Only chains of blocks have hashes, and one node cannot differ from itself.
 */
async function compareHashes(plan, sources, { clock, signal, state, post, elapsed }) {
    if (plan.counter.kind !== 'ethereum-blocks' || sources.length < 2)
        return;
    const { compareMs } = timingOf(plan);
    for (;;) {
        await clock.sleep(compareMs, signal);
        const answering = state().nodes.filter(({ phase, max }) => phase === 'answering' && max !== null);
        if (answering.length < 2)
            continue;
        const height = commonHeight(answering.map(({ max }) => BigInt(max ?? 0)));
        const asked = await Promise.all(sources
            .filter(({ name }) => answering.some((node) => node.name === name))
            .map(async ({ name, source }) => ({ node: name, hash: await source.hashAt(height) })));
        const hashes = asked.flatMap(({ node, hash }) => (hash === undefined ? [] : [{ node, hash }]));
        if (hashes.length >= 2)
            post({ kind: 'hashes', at: elapsed(), height, hashes });
    }
}
function commonHeight(heights) {
    const lowest = heights.reduce((a, b) => (a < b ? a : b));
    return lowest > reorgDepth ? lowest - reorgDepth : 0n;
}

;// CONCATENATED MODULE: ./packages/watch/lib/progress-voice.js

const everyMs = 5_000;
/** A stalled network has nothing new to say. */
const silentEveryMs = 60_000;
const eventsPerMinute = 60;
/** Tells people how it goes, often enough to follow and rarely enough to read. */
class ProgressVoice {
    plan;
    options;
    told;
    events = 0;
    minute = { index: 0, printed: 0 };
    constructor(plan, options) {
        this.plan = plan;
        this.options = options;
    }
    say(state) {
        this.sayEvents(state);
        if (state.best === null)
            return;
        const best = BigInt(state.best);
        if (this.told !== undefined && state.end === null) {
            const moved = best - this.told.best;
            const since = state.at - this.told.at;
            const leap = moved * 10n >= this.plan.target && since >= 1000;
            if (!leap && since < (moved > 0n ? everyMs : silentEveryMs))
                return;
        }
        if (this.told?.best === best && state.end !== null)
            return;
        this.told = { at: state.at, best };
        const progress = progressNow(this.plan, state);
        if (this.options.onProgress === undefined)
            this.options.log.info(progress.line);
        else
            this.options.onProgress(progress);
    }
    /** A node that flaps must not flood the log; the report keeps the last 200 either way. */
    sayEvents(state) {
        const fresh = state.events.slice(state.events.length - Math.min(state.events.length, state.eventCount - this.events));
        this.events = state.eventCount;
        const minute = Math.floor(state.at / 60_000);
        if (minute !== this.minute.index)
            this.minute = { index: minute, printed: 0 };
        for (const { node, text } of fresh) {
            // The end itself is the verdict, which the caller tells.
            if (node === null)
                continue;
            this.minute.printed++;
            if (this.minute.printed <= eventsPerMinute)
                this.options.log.info(`${node}: ${text}`);
            else if (this.minute.printed === eventsPerMinute + 1)
                this.options.log.info('More events this minute are not printed.');
        }
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/values.js


/** Data that is there and cannot be read as the counter's value. */
class ValueError extends Error {
    constructor(message, options) {
        super(plainText(message), options);
        this.name = 'ValueError';
    }
}
/** A number of a JSON text as it was written: `JSON.parse` alone turns 9007199254740993 into …992. */
class NumberText {
    source;
    constructor(source) {
        this.source = source;
    }
}
const keepNumbers = (_key, value, { source }) => typeof value === 'number' ? new NumberText(source ?? '') : value;
/** Parses JSON with every number kept as written. @throws ValueError */
function parseLossless(text) {
    try {
        return JSON.parse(text, keepNumbers);
    }
    catch (cause) {
        throw new ValueError(`not JSON: ${(0,lib/* quote */.hD)(text.slice(0, 60))}`, { cause });
    }
}
// 2^256 has 78 decimal digits; no counter is larger, and a text of megabytes must not become a number.
const maxDigits = 78;
/** A whole decimal number without sign or leading zeros. @throws ValueError */
function readDecimal(text) {
    if (text.length > maxDigits || !/^(?:0|[1-9]\d*)$/.test(text)) {
        throw new ValueError(`${(0,lib/* quote */.hD)(text)} is not a whole decimal number`);
    }
    return BigInt(text);
}
/** A `0x…` quantity; padding zeros are accepted, some nodes send them. @throws ValueError */
function readQuantity(value) {
    if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) {
        throw new ValueError(`${describe(value)} is not a 0x quantity`);
    }
    return BigInt(value);
}
/** The value of a parsed JSON text at `path`; undefined when there is nothing. */
function at(value, path) {
    let here = value;
    for (const step of path) {
        if (typeof here !== 'object' || here === null || here instanceof NumberText)
            return undefined;
        if (typeof step === 'number')
            here = Array.isArray(here) ? here[step] : undefined;
        // Own keys of objects only: `constructor` and a list's `length` are no data.
        else
            here = !Array.isArray(here) && Object.hasOwn(here, step) ? here[step] : undefined;
    }
    return here;
}
/** An integer out of parsed JSON. `null`, floats, exponents, booleans and negative numbers are no counters. @throws ValueError */
function decodeValue(value, decode) {
    if (decode === 'hex')
        return readQuantity(value);
    if (value instanceof NumberText)
        return readDecimal(value.source);
    if (typeof value === 'string')
        return readDecimal(value);
    throw new ValueError(`${describe(value)} is not a whole number`);
}
/**
 * The counter's value out of a body or a message.
 * @returns undefined when a JSON text has nothing at the path: in a stream of messages not every one is about the counter
 * @throws ValueError
 */
function readValue(counter, text) {
    if (counter.kind === 'number')
        return readDecimal(text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
    const found = at(parseLossless(text), counter.path);
    return found === undefined ? undefined : decodeValue(found, counter.decode);
}
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value instanceof NumberText)
        return (0,lib/* quote */.hD)(value.source);
    if (typeof value === 'string')
        return (0,lib/* quote */.hD)(value);
    if (value === null || typeof value === 'boolean')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'an object';
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/lost.js


/** Why a connection ended or did not come about, and what that says of the node. */
class SourceLost extends Error {
    phase;
    constructor(phase, message, options) {
        super(plainText(message), options);
        this.name = 'SourceLost';
        this.phase = phase;
    }
}
/**
 * Nothing answers on a connection that was just accepted. Through a tunnel that is knowledge: its host is up, since it
 * accepted the connection for the process, and the process stands still. Directly, whatever lies between may swallow
 * packets, and nothing is known.
 */
function unanswered(tunnelled, message) {
    return new SourceLost(tunnelled ? 'frozen' : 'silent', message);
}
const phaseOfCode = {
    ECONNREFUSED: 'down',
    WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'misconfigured',
};
const wordsOfCode = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    EPIPE: 'connection closed while writing',
    ETIMEDOUT: 'connecting timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'no route to the network',
    ENOTFOUND: 'its name is unknown',
    EAI_AGAIN: 'its name cannot be looked up',
    WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'it sends messages larger than 4 MiB',
};
/** Any error of a connection, told apart by what the node is to blame for. */
function toLost(error) {
    if (error instanceof SourceLost)
        return error;
    if (error instanceof ValueError)
        return new SourceLost('rejecting', error.message, { cause: error });
    const code = lost_text(error, 'code');
    const message = lost_text(error, 'message') || 'unknown error';
    const tunnel = ofTunnel(error, message);
    if (tunnel !== undefined)
        return tunnel;
    const known = phaseOfCode[code];
    if (known !== undefined)
        return new SourceLost(known, wordsOfCode[code] ?? message, { cause: error });
    if (/^(?:WS_ERR|HPE_|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
        return new SourceLost('rejecting', message, { cause: error });
    }
    const status = /^Unexpected server response: (\d+)$/.exec(message);
    if (status !== null)
        return new SourceLost('rejecting', statusText(Number(status[1])), { cause: error });
    if (/handshake has timed out/.test(message)) {
        return new SourceLost('silent', 'the connection is accepted and nothing answers', { cause: error });
    }
    return new SourceLost('lost', wordsOfCode[code] ?? message, { cause: error });
}
/**
 * The `connect` port says by `kind` whether the node or the tunnel is to blame; ssh2's own errors say it by the reason
 * code of RFC 4254 §5.1: 1 administratively prohibited, 2 connect failed.
 */
function ofTunnel(error, message) {
    const kind = lost_text(error, 'kind');
    const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : undefined;
    if (kind === 'refused' || reason === 2) {
        return new SourceLost('down', 'connection refused (asked through the tunnel)', { cause: error });
    }
    if (kind === 'forbidden' || reason === 1)
        return new SourceLost('misconfigured', message, { cause: error });
    return kind === '' ? undefined : new SourceLost('lost', message, { cause: error });
}
function statusText(status) {
    const hint = status === 401 || status === 403
        ? ' (credentials are missing or wrong)'
        : status === 404 || status === 405
            ? ' (is the path right?)'
            : status >= 300 && status < 400
                ? ' (redirects are not followed)'
                : '';
    return `it answers HTTP ${status}${hint}`;
}
function lost_text(error, key) {
    if (typeof error !== 'object' || error === null)
        return '';
    const value = error[key];
    return typeof value === 'string' ? value : '';
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/source.js

/** Larger answers are refused: a node must not be able to fill the runner's memory. */
const maxBytes = 4 * 1024 * 1024;
/**
 * Runs sessions one after the other until the source ends or trying is of no use. Between two it waits with full jitter
 * (AWS Architecture Blog, "Exponential Backoff And Jitter"), 0.5 s × 2ⁿ; only data that was valid resets n, since a
 * server that accepts and drops would be hammered otherwise.
 */
async function keepOpen(context, session) {
    const { signal, clock, timing } = context;
    let failures = 0;
    while (!signal.aborted) {
        try {
            await inScope(signal, (scope) => session(scope, () => {
                failures = 0;
            }));
        }
        catch (error) {
            if (signal.aborted)
                return;
            const lost = toLost(error);
            context.emit({ kind: 'lost', phase: lost.phase, why: lost.message });
            if (lost.phase === 'misconfigured')
                return;
        }
        const delay = context.random() * Math.min(timing.backoffCapMs, 500 * 2 ** Math.min(failures, 20));
        failures++;
        await clock.sleep(delay, signal).catch(() => undefined);
    }
}
/** Gives `work` a signal that aborts with the outer one, and in any case when the work is over. */
async function inScope(outer, work) {
    const scope = new AbortController();
    const abort = () => scope.abort(outer.reason);
    if (outer.aborted)
        abort();
    outer.addEventListener('abort', abort, { once: true });
    try {
        return await work(scope.signal);
    }
    finally {
        outer.removeEventListener('abort', abort);
        scope.abort(new SourceLost('lost', 'the session is over'));
    }
}
/** Runs `work` for at most `ms`; its signal then aborts and the call rejects with `late`. Work that ends later is ignored. */
function within(context, outer, ms, late, work) {
    return inScope(outer, async (signal) => {
        const deadline = context.clock.sleep(ms, signal).then(() => {
            throw late;
        });
        const working = work(signal);
        // The loser of the race must not become an unhandled rejection.
        working.catch(() => undefined);
        deadline.catch(() => undefined);
        return Promise.race([working, deadline]);
    });
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/reach.js




function endpointOf(text) {
    const url = new URL(text);
    if (url.username === '' && url.password === '')
        return { url, headers: {} };
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = '';
    url.password = '';
    return { url, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } };
}
/**
 * Opens the tunnel's stream for one connection attempt; undefined when the source is reached directly. A stream that
 * comes after its time is destroyed.
 */
async function openTunnel(context, signal) {
    const opening = context.connect(context.spec);
    if (opening === undefined)
        return undefined;
    const late = new SourceLost('lost', 'the tunnel was not opened in time');
    try {
        const stream = await within(context, signal, context.timing.requestMs, late, (scope) => untilAborted(opening, scope));
        // Whoever uses the stream listens, too; this one stays, because an error after they left would end the process.
        stream.on('error', ignore);
        return stream;
    }
    catch (error) {
        opening.then((stream) => stream.on('error', ignore).destroy(), ignore);
        throw error;
    }
}
function ignore() { }
function untilAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject);
    });
}
/** TLS over a tunnel's stream, for the name in the address: the certificate is the node's, not the tunnel's. */
function tlsOver(stream, url) {
    const host = hostOf(url.href);
    // An IP address is no server name (RFC 6066 §3); the certificate is checked against `host` all the same.
    const named = /[a-z]/i.test(host) && !host.includes(':');
    const secure = (0,external_node_tls_.connect)({
        socket: stream,
        host,
        ...(named ? { servername: host } : {}),
        ALPNProtocols: ['http/1.1'],
    });
    return secure.on('error', ignore);
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/rpc.js



function request(id, method, params) {
    return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}
/** One message or a batch of them; never trusts the order of keys, and takes ids that come back as strings. @throws ValueError */
function readMessages(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (cause) {
        throw new ValueError(`not JSON: ${JSON.stringify(text.slice(0, 60))}`, { cause });
    }
    return (Array.isArray(parsed) ? parsed : [parsed]).map(readMessage);
}
function readMessage(value) {
    const message = fields(value);
    if (message === undefined)
        throw new ValueError('a JSON-RPC message that is no object');
    const params = fields(message['params']);
    if (typeof message['method'] === 'string' && params !== undefined) {
        const id = params['subscription'];
        if (typeof id !== 'string' && typeof id !== 'number')
            return { kind: 'other' };
        return { kind: 'notification', subscription: String(id), result: params['result'] };
    }
    const id = Number(message['id'] ?? Number.NaN);
    if (!Number.isSafeInteger(id)) {
        const error = errorOf(message['error']);
        if (error !== undefined)
            throw new ValueError(error);
        return { kind: 'other' };
    }
    return { kind: 'reply', id, result: message['result'], error: errorOf(message['error']) };
}
function errorOf(value) {
    const error = fields(value);
    if (error === undefined)
        return undefined;
    const { code, message } = error;
    return `RPC error ${typeof code === 'number' ? code : ''}: ${typeof message === 'string' ? plainText(message, 100) : 'no text'}`;
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
async function blockNumber(call) {
    return readQuantity(await call('eth_blockNumber', []));
}
/** Who the chain is: its number and the hash of its first block. */
async function identify(call) {
    const chainId = String(readQuantity(await call('eth_chainId', [])));
    const genesis = await blockHash(call, 0n);
    if (genesis === undefined)
        throw new SourceLost('rejecting', 'it does not have block 0, so nobody knows which chain it is');
    return { chainId, genesis };
}
async function blockHash(call, height) {
    const block = fields(await call('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]));
    return block === undefined ? undefined : readHash(block['hash']);
}
/** @throws ValueError */
function readHash(value) {
    if (typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value))
        return value.toLowerCase();
    throw new ValueError('a block without a hash');
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/http.js







/** Polls over HTTP: one request at a time, a new connection for each. */
function followHttp(context) {
    const call = (method, params) => callOver(context, context.signal, method, params);
    return {
        done: keepOpen(context, (signal, valid) => poll(context, signal, valid)),
        hashAt: (height) => (context.signal.aborted ? nothing() : blockHash(call, height).catch(nothing)),
    };
}
const nothing = () => Promise.resolve(undefined);
const identifyEvery = 20;
async function poll(context, signal, valid) {
    const { counter, clock, timing } = context;
    const read = () => counter.kind === 'ethereum-blocks'
        ? blockNumber((method, params) => callOver(context, signal, method, params))
        : readBody(context, signal, counter);
    const identity = () => identify((method, params) => callOver(context, signal, method, params));
    let connected = false;
    let polls = 0;
    let last = 0n;
    for (;;) {
        try {
            if (!connected && counter.kind === 'ethereum-blocks') {
                context.emit({ kind: 'connected', identity: await identity() });
                connected = true;
            }
            const value = await read();
            if (!connected)
                context.emit({ kind: 'connected' });
            connected = true;
            polls++;
            // Between two polls another process may have taken the port, and no connection would have told.
            if (counter.kind === 'ethereum-blocks' && (value < last || polls % identifyEvery === 0)) {
                context.emit({ kind: 'identity', identity: await identity() });
            }
            last = value;
            context.emit({ kind: 'sample', value, via: 'poll' });
            valid();
            await clock.sleep(timing.pollMs, signal);
        }
        catch (error) {
            if (!(error instanceof TooManyRequests)) {
                if (!(error instanceof ValueError))
                    throw error;
                context.emit({ kind: 'malformed', why: error.message });
                await clock.sleep(timing.pollMs, signal);
                continue;
            }
            context.emit({ kind: 'note', text: `asks to wait ${Math.ceil(error.waitMs / 1000)} s (HTTP 429)` });
            await clock.sleep(Math.max(timing.pollMs, error.waitMs), signal);
        }
    }
}
async function readBody(context, signal, counter) {
    const value = readValue(counter, await fetchText(context, signal));
    if (value !== undefined)
        return value;
    throw new ValueError(`the answer has nothing at ${counter.kind === 'json' ? counter.text : counter.kind}`);
}
async function callOver(context, signal, method, params) {
    const [message] = readMessages(await fetchText(context, signal, request(1, method, params)));
    if (message?.kind !== 'reply')
        throw new SourceLost('rejecting', `${method}: the answer is not JSON-RPC`);
    if (message.error !== undefined)
        throw new SourceLost('rejecting', `${method}: ${message.error}`);
    return message.result;
}
class TooManyRequests extends Error {
    waitMs;
    constructor(waitMs) {
        super('HTTP 429');
        this.name = 'TooManyRequests';
        this.waitMs = waitMs;
    }
}
/** GETs, or POSTs `body` as JSON, and gives the text of a 2xx answer. @throws SourceLost | TooManyRequests */
async function fetchText(context, outer, body) {
    const tunnel = await openTunnel(context, outer);
    const { url, headers } = endpointOf(context.spec.url);
    const secure = url.protocol === 'https:';
    const late = unanswered(tunnel !== undefined, `no answer within ${Math.ceil(context.timing.requestMs / 1000)} s`);
    try {
        return await within(context, outer, context.timing.requestMs, late, async (signal) => {
            const sent = (secure ? external_node_https_.request : external_node_http_.request)(url, {
                method: body === undefined ? 'GET' : 'POST',
                headers: {
                    ...headers,
                    accept: 'application/json, text/plain',
                    connection: 'close',
                    ...(body === undefined
                        ? {}
                        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
                },
                signal,
                // With a stream of our own, Node uses no agent at all; directly, a fresh one keeps nothing open.
                ...(tunnel === undefined
                    ? { agent: false }
                    : { createConnection: () => (secure ? tlsOver(tunnel, url) : tunnel) }),
            });
            const response = await new Promise((resolve, reject) => {
                sent.on('response', resolve);
                sent.on('error', reject);
                sent.end(body);
            });
            return readResponse(context, response);
        });
    }
    finally {
        tunnel?.destroy();
    }
}
async function readResponse(context, response) {
    const status = response.statusCode ?? 0;
    if (status === 429) {
        response.destroy();
        throw new TooManyRequests(retryAfterMs(response.headers['retry-after'], context.clock.date()));
    }
    if (status < 200 || status > 299) {
        response.destroy();
        throw new SourceLost('rejecting', statusText(status));
    }
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw new SourceLost('misconfigured', 'its answer is larger than 4 MiB');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Seconds or an HTTP date (RFC 9110 §10.2.3), at most 5 minutes; 0 when absent or unreadable. */
function retryAfterMs(text, now) {
    if (text === undefined)
        return 0;
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
    return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 300_000) : 0;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/rpc-socket.js




/** JSON-RPC over an open socket. A call that gets no reply in time ends the connection: the node is frozen. */
function rpcOver(context, socket, signal, onNotification) {
    let lastId = 0;
    const waiting = new Map();
    const take = (message) => {
        if (message.kind === 'notification')
            onNotification(message);
        else if (message.kind === 'reply') {
            waiting.get(message.id)?.(message);
            waiting.delete(message.id);
        }
    };
    socket.onText((text) => {
        try {
            for (const message of readMessages(text))
                take(message);
        }
        catch (error) {
            if (!(error instanceof ValueError))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    return async (method, params) => {
        const id = ++lastId;
        const late = new SourceLost('silent', `no reply to ${method} within ${Math.ceil(context.timing.requestMs / 1000)} s`);
        try {
            const reply = await within(context, signal, context.timing.requestMs, late, () => {
                const replied = new Promise((resolve) => {
                    waiting.set(id, resolve);
                });
                socket.send(request(id, method, params));
                return Promise.race([replied, socket.ended]);
            });
            if (reply.error !== undefined)
                throw new SourceLost('rejecting', `${method}: ${reply.error}`);
            return reply.result;
        }
        finally {
            waiting.delete(id);
        }
    };
}

// EXTERNAL MODULE: ./node_modules/ws/wrapper.mjs
var wrapper = __webpack_require__(2977);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/socket.js




/** Connects and shakes hands, both in time, through a new tunnel when there is one. @throws SourceLost */
async function openSocket(context, signal) {
    const { requestMs } = context.timing;
    const tunnel = await openTunnel(context, signal);
    const { url, headers } = endpointOf(context.spec.url);
    const raw = new wrapper/* WebSocket */.kb(url, {
        headers,
        handshakeTimeout: requestMs,
        maxPayload: maxBytes,
        perMessageDeflate: false,
        ...(tunnel === undefined
            ? {}
            : // ws describes the option by net.connect's type; any Duplex serves (ssh2's channels do).
                { createConnection: () => (url.protocol === 'wss:' ? tlsOver(tunnel, url) : tunnel) }),
    });
    const socket = wrap(raw, tunnel);
    const opened = new Promise((resolve) => {
        raw.once('open', resolve);
    });
    const late = unanswered(tunnel !== undefined, 'the connection is accepted and nothing answers');
    try {
        await within(context, signal, requestMs + 250, late, () => Promise.race([opened, socket.ended]));
    }
    catch (error) {
        socket.terminate();
        const lost = toLost(error);
        throw lost.phase === 'silent' ? late : lost;
    }
    return socket;
}
function wrap(raw, tunnel) {
    const { promise: ended, reject } = Promise.withResolvers();
    ended.catch(() => undefined);
    let listener;
    const early = [];
    // Also after the end: ws reports an aborted handshake as an error, which without a listener would end the process.
    raw.on('error', (error) => reject(toLost(error)));
    // ws drops the errors of an open connection's stream; the tunnel's says whether the link or the node is gone.
    tunnel?.on('error', (error) => reject(toLost(error)));
    raw.on('close', (code, reason) => {
        const said = reason.length === 0 ? '' : `: ${reason.toString('utf8')}`;
        reject(new SourceLost('lost', code === 1006 ? 'the connection broke' : `it closed the connection (${code}${said})`));
    });
    raw.on('message', (data) => {
        const text = textOf(data);
        if (listener === undefined)
            early.push(text);
        else
            listener(text);
    });
    const terminate = () => {
        // Not close(): it waits for an answer, and a frozen peer gives none.
        raw.terminate();
        tunnel?.destroy();
    };
    return {
        ended,
        terminate,
        send: (text) => raw.send(text, () => undefined),
        ping: () => raw.ping(undefined, undefined, () => undefined),
        fail: (lost) => {
            reject(lost);
            terminate();
        },
        onText: (next) => {
            listener = next;
            for (const text of early.splice(0))
                next(text);
        },
        onLife: (alive) => {
            for (const frame of ['message', 'ping', 'pong'])
                raw.on(frame, () => alive());
        },
    };
}
function textOf(data) {
    if (Array.isArray(data))
        return Buffer.concat(data).toString('utf8');
    return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
/**
 * Pings, and ends the connection when no frame of any kind follows: a frozen process or a path that swallows packets
 * leaves a socket open for ever. Never resolves; rejects when the signal aborts.
 */
async function watchdog(context, socket, signal) {
    const { clock, timing } = context;
    const { pingMs, pongMs } = timing;
    let lastPing = clock.now();
    let waitingSince;
    socket.onLife(() => {
        waitingSince = undefined;
    });
    for (;;) {
        await clock.sleep(Math.min(pingMs, pongMs) / 2, signal);
        const now = clock.now();
        if (waitingSince !== undefined && now - waitingSince >= pongMs) {
            const seconds = Math.ceil(pongMs / 1000);
            socket.fail(new SourceLost('silent', `the connection stands, but no frame came within ${seconds} s of a ping`));
        }
        else if (waitingSince === undefined && now - lastPing >= pingMs) {
            waitingSince = now;
            lastPing = now;
            socket.ping();
        }
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/websocket.js






/**
 * Follows a node over WebSocket. Chains are read in two ways at once: events for speed, and polls over the same socket
 * for truth, because a subscription can die while the socket lives (go-ethereum #2887, ethers #5121).
 */
function followWebSocket(context) {
    let current;
    const done = keepOpen(context, async (signal, valid) => {
        const socket = await openSocket(context, signal);
        try {
            const work = context.counter.kind === 'ethereum-blocks'
                ? followBlocks(context, socket, signal, valid, (call) => {
                    current = call;
                })
                : followMessages(context, socket, valid);
            // Whichever ends first, the other two end with the session's signal and socket.
            for (const running of [work, socket.ended])
                running.catch(() => undefined);
            return await Promise.race([work, socket.ended, watchdog(context, socket, signal)]);
        }
        finally {
            current = undefined;
            socket.terminate();
        }
    });
    return {
        done,
        hashAt: async (height) => {
            if (current === undefined)
                return undefined;
            return blockHash(current, height).catch(() => undefined);
        },
    };
}
/** A stream of messages of which some carry the value. There is nothing to ask, so a pong is the sign of life. */
async function followMessages(context, socket, valid) {
    const { counter } = context;
    if (counter.kind === 'ethereum-blocks')
        throw new TypeError('blocks are followed by RPC');
    context.emit({ kind: 'connected' });
    socket.onText((text) => {
        try {
            const value = readValue(counter, text);
            if (value === undefined)
                return;
            context.emit({ kind: 'sample', value, via: 'event' });
            valid();
        }
        catch (error) {
            if (!(error instanceof ValueError))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    socket.onLife(() => context.emit({ kind: 'alive' }));
    return socket.ended;
}
/** New subscriptions in a row without a single event, after which only polls are trusted. */
const deadSubscriptions = 3;
async function followBlocks(context, socket, signal, valid, ready) {
    const { clock, timing } = context;
    let subscription;
    let lastEvent = -1n;
    let dead = 0;
    const call = rpcOver(context, socket, signal, ({ subscription: id, result }) => {
        // Events of a subscription that was given up would count twice.
        if (id !== subscription)
            return;
        const event = readHead(context, result);
        if (event === undefined)
            return;
        context.emit({ kind: 'sample', value: event.height, hash: event.hash, via: 'event' });
        lastEvent = event.height;
        dead = 0;
        valid();
    });
    const subscribe = async () => {
        subscription = undefined;
        subscription = await call('eth_subscribe', ['newHeads']).then(readSubscription, (error) => {
            if (!(error instanceof SourceLost) || error.phase !== 'rejecting')
                throw error;
            context.emit({ kind: 'note', text: `no subscription, reading by polls alone (${error.message})` });
            return undefined;
        });
    };
    context.emit({ kind: 'connected', identity: await identify(call) });
    let polled = await blockNumber(call);
    context.emit({ kind: 'sample', value: polled, via: 'poll' });
    valid();
    ready(call);
    await subscribe();
    lastEvent = polled;
    for (;;) {
        await clock.sleep(timing.pollMs, signal);
        const value = await blockNumber(call);
        context.emit({ kind: 'sample', value, via: 'poll' });
        valid();
        // The block of the poll before has had a whole interval to come as an event.
        if (subscription !== undefined && polled > lastEvent && value >= polled) {
            dead++;
            if (dead >= deadSubscriptions) {
                context.emit({ kind: 'note', text: `${dead} subscriptions gave no event, reading by polls alone` });
                subscription = undefined;
            }
            else {
                await call('eth_unsubscribe', [subscription]).catch(ignoreRejection);
                await subscribe();
                context.emit({ kind: 'resubscribed' });
                lastEvent = value;
            }
        }
        polled = value;
    }
}
function readHead(context, result) {
    const head = fields(result);
    try {
        if (head === undefined)
            throw new ValueError('an event without a block');
        return { height: readQuantity(head['number']), hash: readHash(head['hash']) };
    }
    catch (error) {
        if (!(error instanceof ValueError))
            throw error;
        context.emit({ kind: 'malformed', why: error.message });
        return undefined;
    }
}
function readSubscription(result) {
    if (typeof result === 'string' || typeof result === 'number')
        return String(result);
    throw new SourceLost('rejecting', 'eth_subscribe gave no id');
}
function ignoreRejection(error) {
    if (error instanceof SourceLost && error.phase === 'rejecting')
        return;
    throw error;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/index.js


/** Begins to follow a source; it reports through `emit` until its signal aborts. */
function follow(context) {
    const { scheme } = context.spec;
    return scheme === 'ws' || scheme === 'wss' ? followWebSocket(context) : followHttp(context);
}

;// CONCATENATED MODULE: ./packages/watch/lib/watch.js





/**
 * Follows the testnet until it has proven itself or cannot any more. Never rejects for what the network does: that is a
 * verdict. Ends everything that it opened before it resolves.
 * @throws RangeError for a plan that cannot be kept (no source, a quorum beyond the sources, a target below 1)
 */
async function watch(plan, options) {
    checkPlan(plan);
    const { clock } = options;
    const timing = timingOf(plan);
    const started = clock.now();
    const elapsed = () => clock.now() - started;
    const inbox = [];
    let wake;
    let due = false;
    const post = (signal) => {
        inbox.push(signal);
        wake?.();
    };
    const ending = new AbortController();
    const cancel = () => {
        post({ kind: 'cancel', at: elapsed(), why: reasonOf(options.signal) });
    };
    if (options.signal.aborted)
        cancel();
    options.signal.addEventListener('abort', cancel, { once: true });
    const sources = plan.sources.map((spec) => {
        const emit = (observation) => {
            const signal = { ...observation, node: spec.name, at: elapsed() };
            if (signal.kind === 'sample')
                recordSample(options, signal);
            post(signal);
        };
        const random = () => options.random?.() ?? Math.random();
        const source = follow({ ...options, spec, counter: plan.counter, timing, signal: ending.signal, emit, random });
        return { name: spec.name, source };
    });
    let state = begin(plan);
    const voice = new ProgressVoice(plan, options);
    const comparing = compareHashes(plan, sources, { clock, signal: ending.signal, state: () => state, post, elapsed });
    // Time alone decides, too.
    const ticking = every(timing.tickMs, clock, ending.signal, () => {
        due = true;
        wake?.();
    });
    try {
        while (state.end === null) {
            if (inbox.length === 0 && !due) {
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
            due = false;
            state = step(plan, state, inbox.splice(0), elapsed());
            voice.say(state);
        }
        return report(plan, state);
    }
    finally {
        options.signal.removeEventListener('abort', cancel);
        ending.abort(new Error('the watch is over'));
        await Promise.allSettled([comparing, ticking, ...sources.map(({ source }) => source.done)]);
    }
}
async function every(ms, clock, signal, tick) {
    for (;;) {
        await clock.sleep(ms, signal);
        tick();
    }
}
function recordSample(options, sample) {
    const { node, at, value, hash, via } = sample;
    options.onSample?.({
        seconds: Math.round(at) / 1000,
        date: options.clock.date(),
        node,
        value,
        ...(hash === undefined ? {} : { hash }),
        via,
    });
}
function reasonOf(signal) {
    return Error.isError(signal.reason) ? plainText(signal.reason.message) : plainText(String(signal.reason));
}
function checkPlan(plan) {
    const names = new Set(plan.sources.map(({ name }) => name));
    if (plan.sources.length === 0 || names.size !== plan.sources.length) {
        throw new RangeError('a watch needs sources, each with a name of its own');
    }
    if (!Number.isInteger(plan.quorum) || plan.quorum < 1 || plan.quorum > plan.sources.length) {
        throw new RangeError(`a quorum of ${plan.quorum} cannot be met by ${plan.sources.length} sources`);
    }
    if (plan.target < 1n)
        throw new RangeError(`a target of ${plan.target} would prove nothing`);
}

;// CONCATENATED MODULE: ./packages/watch/lib/index.js









/***/ })

};
