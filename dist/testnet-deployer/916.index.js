const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 916;
export const ids = [916];
export const modules = {

/***/ 6916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLaw: () => (/* binding */ readLaw)
});

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

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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
async function start_start(program, args, options = {}) {
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
    // The pipes to a child are sockets, which their types do not say.
    const handles = [child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof external_node_net_.Socket)];
    const keepAlive = (isAwaited) => {
        for (const handle of handles)
            if (isAwaited)
                handle.ref();
            else
                handle.unref();
    };
    return { pid, stdin, stdout, stderr, exited, stop, keepAlive };
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
    const child = await start_start(program, args, pick(options));
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





// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
function gitProgram(dir, ceiling, { run, start }, signal) {
    const base = ['--no-pager', ...settings.flatMap((setting) => ['-c', setting])];
    const env = environment(ceiling);
    const ask = async (args, options = {}) => {
        try {
            const ran = await run('git', [...base, ...args], { cwd: dir, env, signal, timeoutMs: 60_000, ...options });
            return { ...ran, stderr: withoutCredentials(ran.stderr) };
        }
        catch (error) {
            throw named(error, args);
        }
    };
    return {
        ...(start !== undefined && {
            begin: (args) => start('git', [...base, ...args], { cwd: dir, env, signal }).catch((error) => {
                throw named(error, args);
            }),
        }),
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
/** The settings would fill the sentence before the command that somebody has to know is named. */
function named(error, args) {
    if (!(error instanceof ProcessError))
        return error;
    return new ProcessError(error.kind, error.what, { program: 'git', args, stderr: error.stderr, cause: error.cause });
}
function withoutCredentials(text) {
    return text.replace(/:\/\/[^/@\s'"]*@/g, '://***@');
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}

;// CONCATENATED MODULE: ./packages/git/lib/replies.js
/**
 * Reads replies of git-cat-file(1), BATCH OUTPUT: `<id> SP <type> SP <size> LF`, with contents these and a further LF;
 * `<name> SP missing LF` where there is no such object. A body is copied once, into a buffer of its own: a slice of a pipe's
 * chunk would keep the whole chunk.
 * @param maxBytes of one object; a longer one is refused before it is read
 */
function replyReader(withContents, maxBytes) {
    const replies = [];
    let line = '';
    let open;
    const header = () => {
        const match = /^([0-9a-f]{40}|[0-9a-f]{64}) (\w+) (\d+)$/.exec(line);
        if (match !== null) {
            const [, id = '', type = '', digits = ''] = match;
            const size = Number(digits);
            if (withContents && size > maxBytes)
                throw new Error(`${type} ${id} is longer than ${maxBytes} bytes`);
            const reply = { id, type, size, bytes: Buffer.allocUnsafe(withContents ? size : 0) };
            if (withContents)
                open = { reply, filled: 0 };
            else
                replies.push(reply);
        }
        else if (line.endsWith(' missing'))
            replies.push(undefined);
        else
            throw new Error(`git cat-file printed ${JSON.stringify(line.slice(0, 120))}`);
        line = '';
    };
    return {
        replies,
        take(chunk) {
            for (let at = 0; at < chunk.length;) {
                if (open === undefined) {
                    const end = chunk.indexOf(0x0a, at);
                    line += chunk.toString('latin1', at, end === -1 ? chunk.length : end);
                    if (line.length > 10_000)
                        throw new Error('git cat-file printed no object header');
                    at = end === -1 ? chunk.length : end + 1;
                    if (end !== -1)
                        header();
                }
                else if (open.filled < open.reply.size) {
                    const copied = chunk.copy(open.reply.bytes, open.filled, at);
                    open.filled += copied;
                    at += copied;
                }
                else {
                    if (chunk[at] !== 0x0a)
                        throw new Error('git cat-file printed more than it announced');
                    at++;
                    replies.push(open.reply);
                    open = undefined;
                }
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/lib/catalogue.js


/**
 * One program answers everything, as long as it lives. Git before 2.36 knows no `--batch-command`; there each question
 * starts a program of its own.
 */
function catalogue(git, talk) {
    let isOld = false;
    const ask = async (names, withContents, maxBytes) => {
        if (names.length === 0)
            return [];
        // A line each: what follows a line feed would be a question of its own, and git would end a name at a zero byte.
        const strange = names.find((name) => /[\0\n]/.test(name));
        if (strange !== undefined)
            throw new GitError(['cat-file'], 128, `${JSON.stringify(strange)} is no object name`);
        const read = () => replyReader(withContents, maxBytes);
        if (talk !== undefined && !isOld) {
            const answer = await talk.ask(names, withContents ? 'contents' : 'info', read);
            if (answer !== 'unknown command')
                return answer;
            isOld = true;
        }
        const args = ['cat-file', withContents ? '--batch' : '--batch-check'];
        const reader = read();
        reader.take(await git.must(args, { input: names.map((name) => `${name}\n`).join('') }));
        if (reader.replies.length !== names.length)
            throw new GitError(args, 0, 'it left a question unanswered');
        return reader.replies;
    };
    return {
        info: (names) => ask(names, false, 0),
        contents: (names, maxBytes) => ask(names, true, maxBytes),
        close: async () => await talk?.close(),
    };
}

;// CONCATENATED MODULE: ./packages/git/lib/commits.js


/** GitHub takes no object above this. */
const maxCommitBytes = 100 * 1024 * 1024;
const generations = 32;
const maxWidth = 64;
function commits(catalogue) {
    const here = new Set();
    const known = new Map();
    const read = async (ids) => {
        const missing = ids.filter((id) => !known.has(id));
        const replies = await catalogue.contents(missing.map((id) => `${sha(id)}^{commit}`), maxCommitBytes);
        for (const [index, id] of missing.entries()) {
            const commit = parseCommit(replies[index]?.bytes);
            if (commit === undefined)
                continue;
            known.set(id, commit);
            here.add(id);
        }
        return ids.map((id) => known.get(id));
    };
    const near = async (ancestor, commit) => {
        const [goal, start] = await read([ancestor, commit]);
        if (goal === undefined || start === undefined)
            return false;
        if (ancestor === commit)
            return true;
        const seen = new Set([commit]);
        let open = [start];
        for (let generation = 0; generation < generations && open.length > 0 && open.length <= maxWidth; generation++) {
            const parents = [...new Set(open.flatMap((child) => child.parents))].filter((id) => !seen.has(id));
            if (parents.includes(ancestor))
                return true;
            for (const id of parents)
                seen.add(id);
            // What is older than the goal hardly has it among its own ancestors.
            open = (await read(parents)).filter((parent) => parent !== undefined).filter(({ time }) => time >= goal.time);
        }
        return false;
    };
    return {
        async resolve(rev) {
            const [found] = await catalogue.info([`${rev}^{commit}`]).catch(refused);
            return found?.id;
        },
        async has(commit) {
            // What is here stays here; what is not may still be fetched.
            if (here.has(sha(commit)))
                return true;
            const [found] = await catalogue.info([`${commit}^{commit}`]).catch(refused);
            if (found !== undefined)
                here.add(commit);
            return found !== undefined;
        },
        async tree(commit) {
            // Not by `^{tree}`: a partial clone without trees would have to fetch the tree to tell its name.
            const [found] = await read([sha(commit)]).catch(refused);
            return found?.tree;
        },
        async rootOf(treeish) {
            const [commit] = await read([sha(treeish)]);
            if (commit !== undefined)
                return commit.tree;
            const [tree] = await catalogue.info([`${treeish}^{tree}`]);
            if (tree === undefined)
                throw new GitError(['cat-file'], 128, `the commit or tree ${treeish} is missing`);
            return tree.id;
        },
        async isNear(ancestor, commit) {
            try {
                return await near(sha(ancestor), sha(commit));
            }
            catch (error) {
                return refused(error).length > 0;
            }
        },
    };
}
/** git ended instead of answering, as it does where a partial clone cannot fetch an object: then it is not here. */
function refused(error) {
    if (error instanceof GitError)
        return [];
    throw error;
}
/** The head of a commit object: `tree`, any number of `parent`, `author`, `committer`, and more, a line each. */
function parseCommit(bytes) {
    if (bytes === undefined)
        return undefined;
    const end = bytes.indexOf('\n\n');
    const [first = '', ...lines] = bytes.toString('latin1', 0, end === -1 ? bytes.length : end).split('\n');
    const tree = first.replace(/^tree /, '');
    if (!(0,lib/* isSha */.HH)(tree))
        return undefined;
    const parents = [];
    for (const line of lines) {
        const id = line.replace(/^parent /, '');
        if (!(0,lib/* isSha */.HH)(id))
            break;
        parents.push(id);
    }
    const committer = lines.find((line) => line.startsWith('committer ')) ?? '';
    return { tree, parents, time: Number(/ (\d{1,12}) [+-]\d{4}$/.exec(committer)?.[1] ?? 0) };
}
/** Object names come from payloads and APIs: only whole ones ever reach git. */
function sha(text) {
    if (!(0,lib/* isSha */.HH)(text))
        throw new GitError(['rev-parse'], 128, `${JSON.stringify(text.slice(0, 80))} is no object name`);
    return text;
}

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
            const name = nameOf(raw);
            strange = name.isStrange;
            return name.text;
        },
    };
}
/** @param latin1 a name's bytes, one character each */
function nameOf(latin1) {
    if (!/[\x80-\xff]/.test(latin1))
        return { text: latin1, isStrange: false };
    const name = Buffer.from(latin1, 'latin1');
    const isStrange = !(0,external_node_buffer_.isUtf8)(name);
    return { text: isStrange ? latin1.replace(/[\x80-\xff]/g, escapeByte) : name.toString('utf8'), isStrange };
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
        if (!isMeta(field))
            throw new Error(`git diff-tree printed ${JSON.stringify(field.slice(0, 120))}`);
        // Cut by position, since 50,000 results of a match are what costs most here.
        const ids = field.indexOf(' ', 15);
        const oldId = field.slice(15, ids);
        const newId = field.slice(ids + 1, ids + 1 + oldId.length);
        const kind = kindOf(field.charAt(ids + 2 + oldId.length), oldId === newId);
        strange = false;
        const first = name();
        const oldMode = modeAt(field, 1);
        const newMode = modeAt(field, 8);
        // Two literals: spreading a part costs more than reading the whole line.
        if (kind === 'renamed') {
            const path = name();
            entries.push({ kind, path, oldPath: first, oldMode, newMode, oldId, newId, encoding: encodingOf(strange) });
        }
        else {
            entries.push({ kind, path: first, oldMode, newMode, oldId, newId, encoding: encodingOf(strange) });
        }
    }
    return entries;
}
function encodingOf(strange) {
    return strange ? 'other' : 'utf8';
}
/** `:<mode> <mode> <id> <id> <status>`. Looked at by position, since a pattern costs as much as all the rest. */
function isMeta(field) {
    const idLength = field.indexOf(' ', 15) - 15;
    const second = 16 + idLength;
    const isWhole = (idLength === 40 || idLength === 64) && field.charAt(second + idLength) === ' ';
    return isWhole && field.charAt(0) === ':' && field.charAt(7) === ' ' && field.charAt(14) === ' ';
}
/** Nearly every file has this one; a string for each would be kept. */
function modeAt(field, at) {
    return field.startsWith('100644', at) ? '100644' : field.slice(at, at + 6);
}
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

;// CONCATENATED MODULE: ./packages/git/lib/history.js



const rounds = [50, 200, 800, 3200];
const attempts = 3;
const fetchTimeoutMs = 180_000;
/** @param isWhole whether the clone surely has all parents of its commits */
function history_history(git, { has, isNear }, isWhole, clock, log, signal) {
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
        // Where one commit is an ancestor of the other, it is the one meeting point, and that costs no program.
        if (isWhole() && (await isNear(a, b)))
            return { kind: 'known', mergeBases: [a] };
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
    const text = (0,external_node_fs_.readFileSync)(path.replace(/\n$/, ''), 'latin1');
    return text.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./packages/git/lib/log.js

const longestSubject = 200;
function lines(git) {
    return {
        async firstParents(tip, count) {
            // rev-list and not log: the settings of log can start programs (log.showSignature).
            const args = [
                'rev-list',
                '--first-parent',
                `--max-count=${count}`,
                '--no-commit-header',
                '--encoding=UTF-8',
                '--format=%H%x00%P%x00%ct%x00%s',
                '--end-of-options',
                sha(tip),
            ];
            const commits = (await git.must(args))
                .toString('utf8')
                .split('\n')
                .filter((line) => line !== '')
                .map(readCommit);
            const last = commits.at(-1);
            if (last === undefined || last.parent !== undefined)
                return { commits, end: 'count' };
            // What a shallow clone cuts off it cuts off from git's view, not from the commit itself.
            const raw = (await git.must(['cat-file', 'commit', last.sha])).toString('latin1');
            return { commits, end: /^tree .*\nparent /.test(raw) ? 'shallow' : 'root' };
        },
    };
}
function readCommit(line) {
    const [commit = '', parents = '', seconds = '', subject = ''] = line.split('\0');
    const parent = parents.split(' ')[0] ?? '';
    return {
        sha: sha(commit),
        parent: parent === '' ? undefined : sha(parent),
        subject: subject.slice(0, longestSubject).toWellFormed(),
        date: dateOf(Number(seconds)),
    };
}
/** Git keeps whatever a commit says, in 64 bits. */
function dateOf(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z');
}
/** The tree without entries, which every repository knows; what the first commit of all is compared with. */
function log_emptyTree(commit) {
    return commit.length === 64
        ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
        : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}

;// CONCATENATED MODULE: ./packages/git/lib/trees.js

/** GitHub takes no object above this. */
const maxTreeBytes = 100 * 1024 * 1024;
/** Entries that are kept; a folder of today's biggest repositories has a few thousand. */
const maxKept = 500_000;
function trees(catalogue) {
    const known = new Map();
    let kept = 0;
    const read = async (ids) => {
        const found = new Map();
        const missing = [];
        for (const id of new Set(ids)) {
            const tree = known.get(id);
            if (tree === undefined)
                missing.push(id);
            else
                found.set(id, tree);
        }
        const replies = await catalogue.contents(missing, maxTreeBytes);
        for (const [index, id] of missing.entries()) {
            const reply = replies[index];
            if (reply?.type !== 'tree') {
                throw new GitError(['cat-file'], 128, `the tree ${id} is ${reply === undefined ? 'missing' : `a ${reply.type}`}`);
            }
            const tree = parseTree(reply.bytes, id.length / 2);
            found.set(id, tree);
            kept += tree.size + 1;
            if (kept > maxKept) {
                known.clear();
                kept = tree.size + 1;
            }
            known.set(id, tree);
        }
        return found;
    };
    return {
        read,
        async find(root, paths) {
            const found = new Map();
            let open = paths.map((path) => ({ path, id: root, left: namesOf(path) }));
            while (open.length > 0) {
                const level = await read(open.map(({ id }) => id));
                open = open.flatMap(({ path, id, left }) => {
                    const [name = '', ...deeper] = left;
                    const entry = level.get(id)?.get(name);
                    if (entry === undefined)
                        return [];
                    if (deeper.length > 0)
                        return entry.mode === folderMode ? [{ path, id: entry.id, left: deeper }] : [];
                    found.set(path, entry);
                    return [];
                });
            }
            return found;
        },
    };
}
const folderMode = '040000';
/**
 * `<mode> SP <name> NUL <id>`, again and again, as git's tree-walk.c reads it. Of two
 * entries with one name the first counts, as it does for git-ls-tree(1) asked for a path.
 * @throws GitError for bytes that are no tree
 */
function parseTree(bytes, idBytes) {
    const text = bytes.toString('latin1');
    const idAt = (end) => bytes.toString('hex', end + 1, end + 1 + idBytes);
    const found = new Map();
    for (let at = 0; at < text.length;) {
        const space = text.indexOf(' ', at);
        const end = text.indexOf('\0', space + 1);
        if (space === -1 || end === -1 || end + 1 + idBytes > text.length)
            throw broken();
        const name = text.slice(space + 1, end);
        if (!found.has(name))
            found.set(name, { mode: modeOf(text.slice(at, space)), end });
        at = end + 1 + idBytes;
    }
    return {
        size: found.size,
        get(name) {
            const entry = found.get(name);
            return entry === undefined ? undefined : { mode: entry.mode, id: idAt(entry.end) };
        },
        each(visit) {
            for (const [name, { mode, end }] of found)
                visit(name, mode, () => idAt(end));
        },
    };
}
/** Old programs wrote other permissions; git reads them as one of these (canon_mode). */
function modeOf(text) {
    if (text === '100644' || text === '100755')
        return text;
    if (text === '40000')
        return folderMode;
    if (!/^[0-7]{5,6}$/.test(text))
        throw broken();
    const mode = parseInt(text, 8);
    switch (mode & 0o170000) {
        case 0o100000:
            return (mode & 0o100) === 0 ? '100644' : '100755';
        case 0o120000:
            return '120000';
        case 0o040000:
            return folderMode;
        default:
            return '160000';
    }
}
function broken() {
    return new GitError(['cat-file'], 128, 'a tree object is broken');
}
/** The names on the way to a path, as a tree has them. */
function namesOf(path) {
    return Buffer.from(path, 'utf8').toString('latin1').split('/');
}

;// CONCATENATED MODULE: ./packages/git/lib/listing.js



/** A few kilobytes can describe more files than any machine can hold: each folder the same one, ten times. */
const maxFiles = 2_000_000;
/** core.maxTreeDepth */
const maxDepth = 2048;
const linkMode = '120000';
function listing(trees) {
    /** A question for each level; a folder that stands in several places is read once. */
    const readAll = async (root) => {
        const all = new Map();
        let open = [root];
        for (let depth = 0; open.length > 0; depth++) {
            if (depth > maxDepth)
                throw endless(`${maxDepth} folders deep`);
            const level = await trees.read(open);
            for (const [id, tree] of level)
                all.set(id, tree);
            const below = new Set();
            for (const tree of level.values()) {
                tree.each((_, mode, id) => {
                    if (mode === folderMode)
                        below.add(id());
                });
            }
            open = [...below].filter((id) => !all.has(id));
        }
        return all;
    };
    const walk = async (root, prefix, visit) => {
        const all = await readAll(root);
        let count = 0;
        const step = (tree, above, depth) => {
            if (depth > maxDepth)
                throw endless(`${maxDepth} folders deep`);
            all.get(tree)?.each((name, mode, id) => {
                if (++count > maxFiles)
                    throw endless(`more than ${maxFiles} files`);
                if (mode === folderMode)
                    step(id(), `${above}${name}/`, depth + 1);
                else
                    visit(nameOf(`${above}${name}`).text, mode, id);
            });
        };
        step(root, Buffer.from(prefix, 'utf8').toString('latin1'), 0);
    };
    return {
        async names(root, prefix) {
            const names = [];
            await walk(root, prefix, (path) => names.push(path));
            return names;
        },
        async files(root) {
            const files = [];
            await walk(root, '', (path, mode, id) => files.push({ path, mode, id: id() }));
            return files;
        },
        async links(root) {
            const links = [];
            await walk(root, '', (path, mode, id) => {
                if (mode === linkMode)
                    links.push({ path, mode, id: id() });
            });
            return links;
        },
    };
}
function endless(what) {
    return new GitError(['ls-tree'], 128, `the tree is ${what}`);
}

;// CONCATENATED MODULE: ./packages/git/lib/objects.js




/** PATH_MAX of Linux, with its end. */
const longestLink = 4096;
function objects(catalogue, { resolve, has, tree, rootOf }) {
    const folders = trees(catalogue);
    const list = listing(folders);
    const entry = async (treeish, path) => (await folders.find(await rootOf(treeish), [path])).get(path);
    const blobId = async (treeish, path) => {
        const found = await entry(treeish, path);
        return found !== undefined && isRegular(found.mode) ? found.id : undefined;
    };
    const readBlobs = async (ids, maxBytes) => {
        const unique = [...new Set(ids.map(sha))];
        const sizes = await catalogue.info(unique);
        const wanted = unique.filter((_, index) => {
            const said = sizes[index];
            return said?.type === 'blob' && said.size <= maxBytes;
        });
        return byId(await catalogue.contents(wanted, maxBytes));
    };
    return {
        resolve,
        has,
        tree,
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
        async readFiles(commit, paths, maxBytes) {
            const found = await folders.find(await rootOf(commit), [...new Set(paths)]);
            const files = paths.flatMap((path) => {
                const there = found.get(path);
                return there !== undefined && isRegular(there.mode) ? [{ path, id: there.id }] : [];
            });
            const ids = [...new Set(files.map(({ id }) => id))];
            const sizes = new Map((await catalogue.info(ids)).map((said, index) => [ids[index], said?.size]));
            for (const { path, id } of files) {
                const [shown, size] = [JSON.stringify(path), sizes.get(id)];
                if (size === undefined)
                    throw new GitError(['cat-file'], 128, `the blob ${id} of ${shown} is missing`);
                if (size > maxBytes)
                    throw new Error(`${shown} has ${size} bytes, more than the ${maxBytes} that are read`);
            }
            const blobs = byId(await catalogue.contents(ids, maxBytes));
            return new Map(files.map(({ path, id }) => {
                const bytes = blobs.get(id);
                if (bytes === undefined)
                    throw new GitError(['cat-file'], 128, `the blob ${id} is gone`);
                return [path, bytes];
            }));
        },
        async readLinks(commit) {
            const links = await list.links(await rootOf(commit));
            const written = byId(await catalogue.contents([...new Set(links.map(({ id }) => id))], longestLink));
            return new Map(links.map(({ path, id }) => {
                const bytes = written.get(id);
                if (bytes === undefined)
                    throw new GitError(['cat-file'], 128, `the link ${JSON.stringify(path)} is missing`);
                return [path, bytes.toString('utf8')];
            }));
        },
        async listTree(treeish, folder) {
            const root = await rootOf(treeish);
            if (folder === undefined)
                return await list.names(root, '');
            const name = folder.replace(/\/+$/, '');
            const below = (await folders.find(root, [name])).get(name);
            return below?.mode === '040000' ? await list.names(below.id, `${name}/`) : [];
        },
        listFiles: async (treeish) => await list.files(await rootOf(treeish)),
    };
}
function byId(replies) {
    return new Map(replies.flatMap((reply) => (reply === undefined ? [] : [[reply.id, reply.bytes]])));
}
function isRegular(mode) {
    return mode === '100644' || mode === '100755';
}

;// CONCATENATED MODULE: ./packages/git/lib/plain-clone.js


/**
 * Whether the repository of `dir` is a plain `.git` folder that no `shallow` file cuts off. A hint that saves work: a
 * worktree or a submodule is not looked into, and whether git takes the folder for a repository is not asked.
 */
function isPlainClone(dir, ceiling) {
    for (let at = dir; !(0,external_node_path_.relative)(ceiling, at).startsWith('..'); at = (0,external_node_path_.dirname)(at)) {
        const found = statOf((0,external_node_path_.join)(at, '.git'));
        if (found?.isDirectory() === true)
            return statOf((0,external_node_path_.join)(at, '.git', 'shallow')) === undefined;
        if (found !== undefined || at === (0,external_node_path_.dirname)(at))
            return false;
    }
    return false;
}
/** Two looks at the disk: loading `node:fs/promises` for them would cost more than they do. */
function statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        return undefined;
    }
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

;// CONCATENATED MODULE: ./packages/git/lib/tags.js



const prefix = 'refs/tags/';
const tags_timeoutMs = 120_000;
function tagReader(git) {
    const list = async (format, more = []) => {
        const out = await git.must(['for-each-ref', `--format=${format}`, ...more, prefix]);
        return out
            .toString('utf8')
            .split('\n')
            .filter((line) => line !== '');
    };
    return {
        async tags(withTimes) {
            const fields = ['refname', 'objecttype', 'objectname', '*objecttype', '*objectname'];
            if (withTimes)
                fields.push('creatordate:unix');
            const found = await list(fields.map((field) => `%(${field})`).join('%00'));
            return found.flatMap((line) => {
                const [name = '', type, id = '', innerType, innerId = '', seconds = ''] = line.split('\0');
                const commit = type === 'commit' ? id : innerType === 'commit' ? innerId : '';
                // A tag of a tree, a file or another tag names no release.
                if (!(0,lib/* isSha */.HH)(commit))
                    return [];
                const time = /^\d{1,12}$/.test(seconds) ? { time: Number(seconds) } : {};
                return [{ name: name.slice(prefix.length), commit, ...time }];
            });
        },
        async tagsIn(head) {
            const found = await list('%(refname)', [`--merged=${sha(head)}`]);
            return new Set(found.map((name) => name.slice(prefix.length)));
        },
        async remoteTags(remote) {
            const args = ['ls-remote', '--upload-pack=git-upload-pack', '--tags', '--end-of-options', remote];
            const { code, stdout, stderr } = await git.reach(args, tags_timeoutMs);
            if (code !== 0)
                return { kind: 'failed', why: lastLine(stderr) };
            const tags = new Map();
            for (const line of stdout.toString('utf8').split('\n')) {
                const [id = '', ref = ''] = line.split('\t');
                if (!(0,lib/* isSha */.HH)(id) || !ref.startsWith(prefix))
                    continue;
                // `^{}` follows the tag object that it peels.
                const name = ref.slice(prefix.length).replace(/\^\{\}$/, '');
                tags.set(name, { name, commit: id });
            }
            return { kind: 'found', tags: [...tags.values()] };
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/lib/talk.js



const args = ['cat-file', '--batch-command', '--buffer'];
const answerMs = 60_000;
/** What git says of a command line that it does not understand (usage.c). */
const usage = 129;
/**
 * Questions are asked one after another, each with as many names as its caller likes. A program that is killed is started
 * again once for the same question; one that ends with a status has said why, and would say it again.
 */
function talk(begin, clock, signal) {
    if (begin === undefined)
        return undefined;
    let partner;
    let turn = Promise.resolve();
    const open = async () => {
        const program = await begin(args);
        const opened = { program, complaint: '', hasAnswered: false, hear: () => { }, end: () => { } };
        program.keepAlive(false);
        program.stdout.on('data', (chunk) => opened.hear(chunk));
        program.stderr.on('data', (chunk) => {
            opened.complaint = `${opened.complaint}${chunk.toString('utf8')}`.slice(-10_000);
        });
        for (const pipe of [program.stdout, program.stderr])
            pipe.on('error', () => { });
        const leave = (exit) => {
            if (partner === opened)
                partner = undefined;
            opened.gone = exit;
            opened.end(exit);
        };
        void program.exited.then(leave);
        return opened;
    };
    const exchange = async (asked, text, reader, count) => {
        const { program } = asked;
        const { promise, resolve, reject } = Promise.withResolvers();
        const giveUp = (error) => {
            if (partner === asked)
                partner = undefined;
            void program.stop();
            reject(error);
        };
        asked.end = resolve;
        if (asked.gone !== undefined)
            resolve(asked.gone);
        asked.hear = (chunk) => {
            try {
                reader.take(chunk);
                if (reader.replies.length >= count)
                    resolve(undefined);
            }
            catch (error) {
                giveUp(error);
            }
        };
        const over = new AbortController();
        clock.sleep(answerMs, over.signal).then(() => giveUp(new ProcessError('timeout', `did not answer within ${(0,lib/* writeDuration */.MP)(answerMs)} and was ended`, facts(asked))), () => { });
        program.keepAlive(true);
        program.stdin.write(text);
        try {
            return await promise;
        }
        finally {
            over.abort();
            asked.hear = () => { };
            asked.end = () => { };
            program.keepAlive(false);
        }
    };
    const ask = async (names, command, read) => {
        const text = `${names.map((name) => `${command} ${name}\n`).join('')}flush\n`;
        for (let isSecond = false;; isSecond = true) {
            const asked = (partner ??= await open());
            const reader = read();
            const exit = await exchange(asked, text, reader, names.length);
            if (exit === undefined) {
                asked.hasAnswered = true;
                return reader.replies;
            }
            if (signal.aborted) {
                throw new ProcessError('aborted', 'was ended: cancelled', { ...facts(asked), cause: signal.reason });
            }
            if (exit.code === usage && !asked.hasAnswered)
                return 'unknown command';
            if (exit.code !== null && exit.code !== 0)
                throw new GitError(args, exit.code, asked.complaint);
            if (isSecond)
                throw new ProcessError('signal', `was ended by ${exit.signal ?? 'somebody'}, twice`, facts(asked));
        }
    };
    return {
        ask(names, command, read) {
            const answer = turn.then(() => ask(names, command, read));
            turn = answer.catch(() => { });
            return answer;
        },
        async close() {
            await turn;
            await partner?.program.stop();
        },
    };
}
function facts({ complaint }) {
    return { program: 'git', args, stderr: complaint };
}

;// CONCATENATED MODULE: ./packages/git/lib/git.js













/** @param dir an absolute path inside the work tree */
function openGit(dir, options) {
    const { log, signal, clock = lib/* systemClock */.ml, ceiling = dir } = options;
    const { run = run_run, start = options.run === undefined ? start_start : undefined } = options;
    const git = gitProgram(dir, ceiling, { run, start }, signal);
    const named = catalogue(git, talk(git.begin, clock, signal));
    const reader = commits(named);
    return {
        ...objects(named, reader),
        ...history_history(git, reader, () => isPlainClone(dir, ceiling), clock, log, signal),
        ...lines(git),
        ...remotes(git),
        ...tagReader(git),
        async isRepository() {
            try {
                // Any answer will do; the program that gives it is needed later anyway.
                await named.info([nothing]);
                return true;
            }
            catch (error) {
                if (error instanceof GitError)
                    return false;
                if (error instanceof ProcessError && error.kind === 'not-found')
                    return false;
                throw error;
            }
        },
        changes: async (base, head) => parseRawDiff(await git.must([...diffArguments, sha(base), sha(head)])),
        close: () => named.close(),
    };
}
/** The name of no object. */
const nothing = '0'.repeat(40);

;// CONCATENATED MODULE: ./packages/git/lib/index.js





// EXTERNAL MODULE: ./packages/plan/lib/payload.js
var lib_payload = __webpack_require__(2663);
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
    if ((0,lib_payload/* field */.ZZ)(payload, 'pull_request') !== undefined && name.startsWith('pull_request'))
        return readPull(event);
    switch (name) {
        case 'push': {
            const ref = (0,lib_payload/* textAt */.$6)(payload, 'ref') ?? event.ref;
            const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
            const before = (0,lib_payload/* shaAt */.wF)(payload, 'before');
            const after = (0,lib_payload/* shaAt */.wF)(payload, 'after');
            return {
                kind: 'push',
                ref,
                branch: branch !== undefined && (0,lib_payload/* isBranchName */.Q8)(branch) ? branch : undefined,
                before: before === undefined || (0,lib/* isZeroSha */.hp)(before) ? undefined : before,
                after: after === undefined || (0,lib/* isZeroSha */.hp)(after) ? undefined : after,
                forced: (0,lib_payload/* field */.ZZ)(payload, 'forced') !== false,
            };
        }
        case 'merge_group': {
            const base = (0,lib_payload/* shaAt */.wF)(payload, 'merge_group', 'base_sha');
            const head = (0,lib_payload/* shaAt */.wF)(payload, 'merge_group', 'head_sha');
            const ref = (0,lib_payload/* textAt */.$6)(payload, 'merge_group', 'base_ref') ?? '';
            const baseBranch = ref.replace(/^refs\/heads\//, '');
            if (base === undefined || head === undefined || !(0,lib_payload/* isBranchName */.Q8)(baseBranch)) {
                throw unreadable(name, 'merge_group.base_sha, head_sha or base_ref');
            }
            const number = /\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec((0,lib_payload/* textAt */.$6)(payload, 'merge_group', 'head_ref') ?? '')?.[1];
            return { kind: 'merge-group', base, head, baseBranch, number: number === undefined ? undefined : Number(number) };
        }
        default:
            return { kind: 'other', event: name, sha: headIsSha.has(name) && (0,lib/* isSha */.HH)(event.sha) ? event.sha : undefined };
    }
}
function readPull({ payload, name }) {
    const number = (0,lib_payload/* numberAt */.tk)(payload, 'pull_request', 'number');
    const head = (0,lib_payload/* shaAt */.wF)(payload, 'pull_request', 'head', 'sha');
    const baseBranch = (0,lib_payload/* branchAt */.G8)(payload, 'pull_request', 'base', 'ref');
    if (number === undefined || head === undefined || baseBranch === undefined) {
        throw unreadable(name, 'pull_request.number, head.sha or base.ref');
    }
    const baseThen = (0,lib_payload/* shaAt */.wF)(payload, 'pull_request', 'base', 'sha');
    return {
        kind: 'pull-request',
        number,
        head,
        baseBranch,
        baseThen,
        labelsThen: (0,lib_payload/* labelsAt */.dx)(payload, 'pull_request', 'labels'),
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
    if (!(0,lib_payload/* isBranchName */.Q8)(pull.base.ref))
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

// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var lib_tips = __webpack_require__(1703);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/policy/lib/index.js + 26 modules
var policy_lib = __webpack_require__(6040);
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
            why = `the checkout cannot show it (${(0,lib_tips/* reasonOf */.A)(error)})`;
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

;// CONCATENATED MODULE: ./packages/plan/lib/trusted.js






/** 64 KiB are the policy's own limit; whatever is longer is read this far, so that the parser can refuse it. */
const maxPolicyBytes = 128 * 1024;
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
        const { policy, warnings } = (0,policy_lib/* parsePolicy */.ON)(inputs.rules, 'input "rules"');
        const blob = blobIdOf(inputs.rules);
        const inline = { origin: 'inline', policy, warnings, blob, where: 'the workflow', guarded: false };
        return { ...shared, ...inline, findings: [] };
    }
    if (via.kind === 'none')
        throw unreachable(inputs.policy, place.name, place.why === '' ? via.why : place.why);
    const found = await read(inputs.policy, maxPolicyBytes);
    const base = { ...shared, where, guarded: place.guarded };
    if (found === undefined) {
        const finding = {
            code: 'no-policy',
            severity: 'warning',
            message: `${where} has no ${inputs.policy}: the built-in policy holds, every change needs the testnet`,
        };
        const builtin = { origin: 'builtin', policy: policy_lib/* builtinPolicy */.Kp, blob: 'none', warnings: [] };
        return { ...base, ...builtin, findings: [...place.findings, finding] };
    }
    const { policy, warnings } = (0,policy_lib/* parsePolicy */.ON)(found.text, inputs.policy);
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
    return trusted_placeOf(await tips.branch(branch), branch, !isOwnPush);
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
    if (!(0,lib_payload/* isBranchName */.Q8)(branch)) {
        const mend = 'Give a branch or a whole commit id';
        throw new lib/* ProblemError */.Mm([{ where: 'input "policy-ref"', what: `${(0,lib/* quote */.hD)(ref)} is neither`, mend }]);
    }
    return trusted_placeOf(await tips.branch(branch), branch, ownWorkflow || branch === (await targetBranch(situation, tips)));
}
function trusted_placeOf(tip, branch, guarded) {
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

;// CONCATENATED MODULE: ./packages/plan/lib/compat/open.js





/** @throws ProblemError when inputs, payload or policy are at fault */
async function openCompat(options) {
    const sources = await openSources(options);
    const live = tips(sources);
    const situation = await readSituation(sources, options.asked);
    const trusted = await trustedPolicy(sources, situation, options.policy, live);
    const compared = await comparisonsOf(situation, options.asked, live);
    const checkout = sources.checkout === undefined ? undefined : options.checkout;
    return { options, sources, checkout, live, situation, trusted, compared };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/compat/lib/declarations/extract.js


function extract_extract(spec, text) {
    switch (spec.kind) {
        case 'json':
            return fromTree(spec.keys, text, readJson);
        case 'toml':
            return fromTree(spec.keys, text, readToml);
        case 'pyproject':
            return fromPyproject(text);
        case 'plain':
            return fromPlain(text);
        case 'variable':
            return readVariable(text, spec.name);
        case 'pattern':
            return fromPattern(spec.pattern, text);
    }
}
function fromTree(keys, text, read) {
    const found = read(text);
    if ('fault' in found)
        return { kind: 'unreadable', why: found.fault, mend: 'Mend the file', line: 1 };
    const value = valueAt(found.value, keys);
    if (value === undefined)
        return { kind: 'absent' };
    const line = extract_lineOf(text, keys);
    if (typeof value === 'string')
        return { kind: 'text', text: value.trim(), line };
    if (valueAt(value, ['workspace']) === true)
        return { kind: 'inherited', line };
    const why = `${keys.join('.')} is not a text`;
    return { kind: 'unreadable', why, mend: 'Write the version as a text', line };
}
const readJson = (text) => {
    try {
        return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
    }
    catch {
        return { fault: 'it is not valid JSON' };
    }
};
const readToml = (text) => {
    try {
        return { value: parseToml(text.replace(/^\ufeff/, '')) };
    }
    catch {
        return { fault: 'it is not valid TOML' };
    }
};
function fromPyproject(text) {
    const found = readToml(text);
    const dynamic = 'value' in found ? valueAt(found.value, ['project', 'dynamic']) : undefined;
    if (Array.isArray(dynamic) && dynamic.includes('version')) {
        const why = 'project.version is dynamic: the build computes it, and nothing is run to read a version';
        const mend = 'Name the file that holds it: path#/__version__ = "(.+)"/';
        return { kind: 'unreadable', why, mend, line: extract_lineOf(text, ['dynamic']) };
    }
    const own = fromTree(['project', 'version'], text, readToml);
    return own.kind === 'absent' ? fromTree(['tool', 'poetry', 'version'], text, readToml) : own;
}
function fromPlain(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    const filled = lines.map((line, index) => ({ line: index + 1, text: line.trim() })).filter((line) => line.text !== '');
    const [first, second] = filled;
    if (first === undefined)
        return { kind: 'absent' };
    if (second === undefined)
        return { kind: 'text', ...first };
    const why = `it has ${filled.length} lines, and one of them would be the version`;
    return { kind: 'unreadable', why, mend: 'Name the place by a pattern: path#/^version (.+)$/', line: second.line };
}
function fromPattern(pattern, text) {
    const matches = [...text.matchAll(pattern)].filter(([, group]) => group !== undefined);
    const values = new Set(matches.map(([, group = '']) => group.trim()));
    const [first] = matches;
    if (first === undefined)
        return { kind: 'absent' };
    const line = text.slice(0, first.index).split('\n').length;
    if (values.size === 1)
        return { kind: 'text', text: (first[1] ?? '').trim(), line };
    const why = `the pattern finds ${values.size} values: ${[...values].slice(0, 5).join(', ')}`;
    return { kind: 'unreadable', why, mend: 'Make the pattern fit in one place only', line };
}
function valueAt(value, keys) {
    let at = value;
    for (const key of keys) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
/** For annotations only: the first line on which the keys have appeared one after the other. */
function extract_lineOf(text, keys) {
    const lines = text.split('\n');
    let at = 0;
    for (const key of keys) {
        const name = key.replace(/[^A-Za-z0-9_-]/g, '\\$&');
        const found = lines.findIndex((line, index) => index >= at && new RegExp(`(^|[^\\w-])${name}([^\\w-]|$)`).test(line));
        if (found !== -1)
            at = found;
    }
    return at + 1;
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/declare.js


/**
 * The first of `specs` that declares something in these files. One that is there and cannot be read ends the search: a
 * later one might be an old declaration that was forgotten.
 */
async function declare_declare(files, specs) {
    let texts;
    try {
        texts = await files.read([...new Set(specs.map(({ path }) => path))]);
    }
    catch (error) {
        if (!(error instanceof FilesUnreadable))
            throw error;
        return outOfReach(specs, error);
    }
    for (const spec of specs) {
        const bytes = texts.get(spec.path);
        const text = bytes === undefined ? undefined : declare_decode(bytes);
        if (bytes === undefined)
            continue;
        const at = { file: spec.path, line: 1 };
        if (text === undefined) {
            return { kind: 'unreadable', why: 'it is not UTF-8', mend: 'Save it as UTF-8', ...at, isOutOfReach: false };
        }
        const found = extract(spec, text);
        if (found.kind === 'absent')
            continue;
        if (found.kind === 'unreadable')
            return { ...found, file: spec.path, isOutOfReach: false };
        if (found.kind === 'text')
            return { ...found, file: spec.path };
        return await inherited(files, spec, found.line);
    }
    return { kind: 'absent', where: specs.map(({ text }) => text).join(', ') };
}
/** The nearest Cargo.toml above that has `[workspace.package]`, as cargo looks for it. */
async function inherited(files, { path }, line) {
    const fault = (why) => {
        return { kind: 'unreadable', why, mend: 'Write the version in the package', file: path, line, isOutOfReach: false };
    };
    const parts = path.split('/').slice(0, -1);
    const above = parts.map((_, index) => [...parts.slice(0, parts.length - 1 - index), 'Cargo.toml'].join('/'));
    let texts;
    try {
        texts = await files.read([path, ...above]);
    }
    catch (error) {
        if (!(error instanceof FilesUnreadable))
            throw error;
        return fault(error.message);
    }
    for (const root of [path, ...above]) {
        const bytes = texts.get(root);
        const text = bytes === undefined ? undefined : declare_decode(bytes);
        if (text === undefined)
            continue;
        const keys = ['workspace', 'package', 'version'];
        const found = extract({ kind: 'toml', keys, path: root, text: root }, text);
        if (found.kind === 'text')
            return { ...found, file: root };
        if (found.kind === 'unreadable')
            return fault(`the version comes from ${quote(root)}, and ${found.why}`);
    }
    return fault('the version comes from the workspace, and no Cargo.toml above has workspace.package.version');
}
function outOfReach(specs, error) {
    const file = specs[0]?.path ?? '';
    const mend = 'Check out with fetch-depth: 0, or give token';
    return { kind: 'unreadable', why: error.message, mend, file, line: 1, isOutOfReach: true };
}
function declare_decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/spec.js

const mend = 'Write it like package.json, package.json#backwardsCompatibleWith, Cargo.toml, VERSION, Makefile#name or path#/pattern (with one group)/';
/**
 * Reads `path` or `path#selector`; a selector is a key (JSON, TOML), the name of a variable, or a regular expression
 * with one group. The expression comes from whoever configures the check, never from the file that is read.
 * @throws ValueFault
 */
function parseDeclarationSpec(text) {
    const at = text.indexOf('#');
    const path = (at === -1 ? text : text.slice(0, at)).trim();
    const selector = at === -1 ? '' : text.slice(at + 1).trim();
    const parts = path.split('/');
    if (path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new ValueFault(`${quote(text)} does not name a file inside the repository`, mend);
    }
    if (at !== -1 && selector === '')
        throw new ValueFault(`${quote(text)} names nothing behind #`, mend);
    return { text, path, ...selectorOf(parts.at(-1) ?? '', selector, text) };
}
function selectorOf(name, selector, text) {
    if (selector.startsWith('/') && selector.endsWith('/') && selector.length > 2) {
        return { kind: 'pattern', pattern: patternOf(selector.slice(1, -1), text) };
    }
    if (selector.includes('('))
        return { kind: 'pattern', pattern: patternOf(selector, text) };
    if (selector === '') {
        if (name === 'package.json')
            return { kind: 'json', keys: ['version'] };
        if (name === 'Cargo.toml')
            return { kind: 'toml', keys: ['package', 'version'] };
        if (name === 'pyproject.toml')
            return { kind: 'pyproject' };
        if (/^version(?:\.txt)?$/i.test(name))
            return { kind: 'plain' };
        throw new ValueFault(`${quote(text)} does not say where in the file the version stands`, mend);
    }
    const keys = selector.split('.');
    if (name.endsWith('.json'))
        return { kind: 'json', keys };
    if (name.endsWith('.toml'))
        return { kind: 'toml', keys };
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(selector)) {
        throw new ValueFault(`${quote(text)}: ${quote(selector)} is not the name of a variable`, mend);
    }
    return { kind: 'variable', name: selector };
}
function patternOf(source, text) {
    if (source.length > 256)
        throw new ValueFault(`${quote(text)} is longer than 256 characters`, mend);
    let pattern;
    try {
        pattern = new RegExp(source, 'gmu');
    }
    catch (cause) {
        throw new ValueFault(`${quote(text)} is no regular expression (${Error.isError(cause) ? cause.message : ''})`, mend);
    }
    // An alternative that matches nothing always matches, and then tells how many groups there are.
    const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
    if (groups !== 1)
        throw new ValueFault(`${quote(text)} has ${groups} groups, and one has to hold the version`, mend);
    return pattern;
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/version.js
/** Longer texts are no versions for node-semver either. */
const maxLength = 256;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const suffix = `(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?`;
const semver = new RegExp(`^(${number})\\.(${number})\\.(${number})${suffix}$`);
/** Leading zeros are usual (`2024.01.0`), two to four parts likewise. */
const calver = new RegExp(`^(\\d{1,8})\\.(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?${suffix}$`);
/** Strict: the grammar of semver.org 2.0.0, or two to four numbers with calver. Nothing is guessed or completed. */
function version_parseVersion(text, scheme) {
    if (text.length > maxLength)
        return undefined;
    const match = (scheme === 'semver' ? semver : calver).exec(text);
    if (match === null)
        return undefined;
    const parts = match.slice(1, scheme === 'semver' ? 4 : 5).filter((part) => part !== undefined);
    const numbers = parts.map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    const pre = match[scheme === 'semver' ? 4 : 5];
    return { scheme, text, numbers, pre: pre === undefined ? [] : pre.split('.') };
}
/** Precedence by semver.org 2.0.0 section 11; build metadata does not count. Negative: `a` is older. */
function version_compareVersions(a, b) {
    for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
        const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
        if (order !== 0)
            return order;
    }
    if (a.pre.length === 0 || b.pre.length === 0)
        return b.pre.length - a.pre.length;
    for (let at = 0; at < Math.min(a.pre.length, b.pre.length); at++) {
        const order = compareIdentifiers(a.pre[at] ?? '', b.pre[at] ?? '');
        if (order !== 0)
            return order;
    }
    return a.pre.length - b.pre.length;
}
function version_isEqual(a, b) {
    return version_compareVersions(a, b) === 0;
}
function version_isPrerelease({ pre }) {
    return pre.length > 0;
}
/** The same version but for its pre-release: 2.0.0-rc.1 and 2.0.0. */
function version_hasSameCore(a, b) {
    return version_compareVersions({ ...a, pre: [] }, { ...b, pre: [] }) === 0;
}
function compareIdentifiers(a, b) {
    const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    // Numbers have no leading zeros, so the longer one is the greater one, whatever a double can hold.
    if (isNumberA && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/value.js


const useAuto = 'Write the version itself, or use floor: auto-major';
/**
 * Reads what a declaration says. Nothing is evaluated: a variable, a formula, HEAD, a branch and a commit id are
 * recognised, and refused by name, since each of them can turn into the candidate and then nothing old is tested.
 * @param standsFor what the one variable is set to in the same file, if the text is one
 */
function value_readFloor(text, scheme, standsFor) {
    const version = parseVersion(text, scheme);
    if (version !== undefined)
        return { kind: 'version', version };
    if (text === 'auto-major' || text === 'auto-minor') {
        return { kind: 'auto', unit: text === 'auto-major' ? 'major' : 'minor' };
    }
    if (text === 'none')
        return { kind: 'none' };
    return { kind: 'refused', ...refusalOf(text, standsFor) };
}
/** `10 releases`, `90 days`; `undefined`: it is neither. */
function value_readWindow(text) {
    const [, digits = '', unit = ''] = /^([1-9]\d{0,5}) (release|day)s?$/.exec(text) ?? [];
    return digits === ''
        ? undefined
        : { kind: 'window', count: Number(digits), unit: unit === 'day' ? 'days' : 'releases' };
}
/** Variables that builds set to what is being built. */
const ownNames = /^(?:.*[_-])?(?:commit|sha\d*|hash|head|ref|branch|tag|release|version|revision|build)(?:[_-].*)?$/i;
function refusalOf(text, standsFor) {
    const shown = quote(text);
    const variable = /^\$[({]?([A-Za-z_][\w.-]*)[)}]?$/.exec(text)?.[1] ?? /^%([A-Za-z_]\w*)%$/.exec(text)?.[1];
    if (variable !== undefined) {
        if (standsFor === undefined ? ownNames.test(variable) : !/^[\w.+-]*$/.test(standsFor) || ownNames.test(variable)) {
            const why = `${shown} is a build variable that becomes what is being built: nothing old would be tested`;
            return { code: 'FLOOR_IS_SELF', why, mend: useAuto };
        }
        return {
            code: 'FLOOR_IS_FORMULA',
            why: `${shown} is a variable, and nothing is run to read a floor`,
            mend: useAuto,
        };
    }
    if (/[$`]|%\{|\{\{/.test(text)) {
        return { code: 'FLOOR_IS_FORMULA', why: `${shown} is a formula, and nothing is run to read a floor`, mend: useAuto };
    }
    if (/^(?:HEAD|@)(?:[~^].*)?$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is the commit that is being built`, mend: useAuto };
    }
    if (/^[0-9a-f]{7,64}$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is a commit id, not a released version`, mend: useAuto };
    }
    if (/^v\d+\.\d+\.\d+/.test(text)) {
        return {
            code: 'FLOOR_INVALID',
            why: `${shown} is a tag, and the floor is a version`,
            mend: 'Write it without the v',
        };
    }
    if (/^[A-Za-z][\w./-]*$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is the name of a branch, not a released version`, mend: useAuto };
    }
    return { code: 'FLOOR_INVALID', why: `${shown} is not a version`, mend: 'Write it like 1.2.3' };
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/finding.js
/** Every code, its default severity and what it means for the verdict. */
const table = {
    CANDIDATE_INVALID: ['error', 'invalid'],
    CANDIDATE_NOT_GREATER: ['error', 'invalid'],
    CANDIDATE_TAG_EXISTS: ['error', 'invalid'],
    CANDIDATE_IMAGE_EXISTS: ['error', 'invalid'],
    VERSION_GAP: ['notice', 'none'],
    VERSION_ON_BASE_UNTAGGED: ['notice', 'none'],
    VERSIONS_COLLIDE: ['error', 'invalid'],
    FLOOR_MISSING: ['notice', 'none'],
    FLOOR_REMOVED: ['error', 'broken'],
    FLOOR_INVALID: ['error', 'invalid'],
    FLOOR_IS_FORMULA: ['error', 'invalid'],
    FLOOR_IS_SELF: ['error', 'invalid'],
    FLOOR_ABOVE_CANDIDATE: ['error', 'invalid'],
    FLOOR_NOT_RELEASED: ['error', 'invalid'],
    FLOOR_ARTIFACT_MISSING: ['error', 'unknown'],
    FLOOR_ADJUSTED: ['notice', 'none'],
    FLOOR_IS_PRERELEASE: ['notice', 'none'],
    FLOOR_PENDING: ['notice', 'none'],
    FLOOR_RAISED_TO_MAJOR_START: ['notice', 'none'],
    FLOOR_RAISED_WITHOUT_MAJOR: ['error', 'broken'],
    FLOOR_EQUALS_CANDIDATE: ['notice', 'none'],
    FLOOR_RETROACTIVE: ['notice', 'none'],
    FLOOR_SKIPS_MAJOR_START: ['notice', 'none'],
    FLOOR_MOVED_BY_FORMULA: ['warning', 'none'],
    FLOOR_LOWERED: ['notice', 'none'],
    FLOOR_ON_BASE_DIFFERS: ['notice', 'none'],
    MAJOR_WITHOUT_FLOOR_RAISE: ['notice', 'none'],
    NO_PROMISE: ['notice', 'none'],
    PREVIOUS_NOT_ANCESTOR: ['notice', 'none'],
    PREVIOUS_UNREADABLE: ['notice', 'none'],
    ACKNOWLEDGEMENT_MISSING: ['error', 'broken'],
    ACKNOWLEDGEMENT_EXPIRED: ['error', 'broken'],
    ACKNOWLEDGEMENT_UNUSED: ['warning', 'none'],
    WINDOW_VACUOUS: ['warning', 'none'],
    WINDOW_TRUNCATED: ['warning', 'none'],
    SELECTION_UNKNOWN_VERSION: ['error', 'invalid'],
    DEPLOYED_BELOW_FLOOR: ['warning', 'none'],
    DEPLOYED_UNKNOWN: ['error', 'unknown'],
    TAGS_UNKNOWN: ['error', 'unknown'],
    HISTORY_UNKNOWN: ['error', 'unknown'],
    DECLARATION_UNKNOWN: ['error', 'unknown'],
};
const codes = Object.keys(table);
function severityOf(code) {
    return table[code][0];
}
function finding_weightOf(code) {
    return table[code][1];
}
function finding_startFindings() {
    const all = [];
    return {
        all,
        add: (code, message, more = {}) => void all.push({ code, severity: severityOf(code), message, ...more }),
    };
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/acknowledgements.js



const acknowledgements_text = { type: 'string', minLength: 1, maxLength: 1000 };
const dayText = {
    type: 'string',
    pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
    patternErrorMessage: 'Write a day like 2026-12-31',
};
const schema = {
    type: 'array',
    maxItems: 500,
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['floor', 'reason', 'by', 'until'],
        properties: { floor: acknowledgements_text, reason: acknowledgements_text, by: acknowledgements_text, until: dayText },
    },
};
/** A list of `{floor, reason, by, until}`. @throws ProblemError */
function acknowledgements_readAcknowledgements(source, file, scheme) {
    if (acknowledgements_isBlank(source))
        return [];
    const entries = readChecked(schema, source, file);
    const problems = [];
    const read = entries.flatMap(({ floor, reason, by, until }, index) => {
        const version = parseVersion(floor, scheme);
        if (version !== undefined)
            return [{ floor: version, reason, by, until }];
        problems.push({
            where: `${file} [${index}].floor`,
            what: `${quote(floor)} is not a version`,
            mend: 'Write it like 1.2.3',
        });
        return [];
    });
    if (problems.length > 0)
        throw new ProblemError(problems);
    return read;
}
/** Nothing but comments: a file that is kept for later entries. */
function acknowledgements_isBlank(source) {
    return source.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/line.js

function line_lineOf({ scheme, numbers }) {
    if (scheme === 'calver')
        return { kind: 'calver' };
    const [major = 0, minor = 0] = numbers;
    if (major > 0)
        return { kind: 'major', major };
    return minor > 0 ? { kind: 'zero-minor', minor } : { kind: 'zero-patch' };
}
/** Whether the version promises nothing to clients of any other one. */
function line_isWithoutPromise(version) {
    return line_lineOf(version).kind === 'zero-patch';
}
function line_isSameLine(a, b) {
    return line_nameOfLine(line_lineOf(a)) === line_nameOfLine(line_lineOf(b));
}
/** The first core version of the line: `3.0.0`, `0.4.0`; `undefined` where lines have no start. */
function line_startOfLine(version) {
    const line = line_lineOf(version);
    switch (line.kind) {
        case 'major':
            return [line.major, 0, 0];
        case 'zero-minor':
            return [0, line.minor, 0];
        case 'zero-patch':
        case 'calver':
            return undefined;
    }
}
function line_nameOfLine(line) {
    switch (line.kind) {
        case 'major':
            return `${line.major}.x`;
        case 'zero-minor':
            return `0.${line.minor}.x`;
        case 'zero-patch':
            return '0.0.x';
        case 'calver':
            return 'calver';
    }
}
/** Whether `later` stands in a later line than `earlier`: only then may it break clients of `earlier`. */
function line_isLaterLine(later, earlier) {
    return compareVersions(later, earlier) > 0 && line_lineOf(later).kind !== 'calver' && !line_isSameLine(later, earlier);
}
/** Whether a step from `before` to `after` leaves out a version (x.y.4 → x.y.6). False for pre-releases and calver. */
function line_isGap(before, after) {
    if (before.scheme === 'calver' || before.pre.length > 0 || after.pre.length > 0)
        return false;
    const [a = 0, b = 0, c = 0] = before.numbers;
    const [x = 0, y = 0, z = 0] = after.numbers;
    if (x === a && y === b)
        return z > c + 1;
    if (x === a)
        return y > b + 1 || z > 0;
    return x > a + 1 || y > 0 || z > 0;
}

;// CONCATENATED MODULE: ./packages/compat/lib/window/window.js

/**
 * The released versions from the floor up to, not including, the candidate; where the next version has no name yet, up
 * to the last release. Oldest first. Pre-releases only when asked for, or when the floor is one.
 */
function window_windowOf({ all }, floor, { candidate, state }, includePrereleases) {
    return all.filter(({ version }) => {
        if (compareVersions(version, floor) < 0)
            return false;
        const order = compareVersions(version, candidate);
        if (order > 0 || (order === 0 && state === 'released'))
            return false;
        return includePrereleases || !isPrerelease(version) || isEqual(version, floor);
    });
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/acknowledge.js

const remedies = (floor) => `Two things are legal: release it as the next major with the floor at its start, or allow it with allow-patch-break: true and an acknowledgement of ${floor} that says why, who and until when`;
/** A raise inside a line passes only when two people's switches are on: the policy allows it, and an entry owns up to it. */
function acknowledge_judgeRaise(raise, place, findings) {
    const { floor, previous, allowPatchBreak, acknowledgements, today } = raise;
    const entry = acknowledgements.find((known) => isEqual(known.floor, floor));
    const what = `the floor rises from ${previous.text} to ${floor.text} without a new major: clients of ${previous.text} would break`;
    if (entry !== undefined && entry.until >= today && allowPatchBreak) {
        const message = `${what}. Acknowledged by ${entry.by} until ${entry.until}: ${entry.reason}`;
        findings.add('FLOOR_RAISED_WITHOUT_MAJOR', message, { severity: 'warning', ...place });
        return;
    }
    if (raise.isPrerelease) {
        const message = `${what}. The candidate is a pre-release: declared, not blocking`;
        findings.add('FLOOR_RAISED_WITHOUT_MAJOR', message, { severity: 'warning', ...place });
        return;
    }
    findings.add('FLOOR_RAISED_WITHOUT_MAJOR', `${what}. ${remedies(floor.text)}`, place);
    if (!allowPatchBreak)
        return;
    if (entry === undefined) {
        findings.add('ACKNOWLEDGEMENT_MISSING', `no acknowledgement names the floor ${floor.text}`, place);
    }
    else {
        const message = `the acknowledgement of ${floor.text} by ${entry.by} ended on ${entry.until}`;
        findings.add('ACKNOWLEDGEMENT_EXPIRED', message, place);
    }
}
/** Entries of floors that were promised once are history; one of a floor that nobody promises is a slip. */
function acknowledge_tellUnused(acknowledgements, floor, previous, findings) {
    for (const entry of acknowledgements) {
        const isHistory = previous !== undefined && compareVersions(entry.floor, previous) <= 0;
        if (isHistory || (floor !== undefined && isEqual(entry.floor, floor)))
            continue;
        findings.add('ACKNOWLEDGEMENT_UNUSED', `the acknowledgement of ${entry.floor.text} by ${entry.by} matches no floor`);
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/candidate.js


/** The state of the candidate, its order among the releases of its line, and what came before it. */
function candidate_standingOf({ head, state: asked, releaseLine, artifact }, candidate, place, releases, ancestors, findings) {
    const existing = releases.find(candidate);
    const isRerun = existing?.sha === head;
    const isReleasedBefore = existing !== undefined && !isRerun;
    const state = asked === 'auto' ? (isReleasedBefore && ancestors.has(existing.tag) ? 'upcoming' : 'released') : asked;
    if (state === 'released') {
        if (isReleasedBefore) {
            const message = `${candidate.text} is released already: the tag ${existing.tag} is at another commit. Raise the version, or set state: upcoming`;
            findings.add('CANDIDATE_TAG_EXISTS', message, place);
        }
        if (artifact === 'exists') {
            findings.add('CANDIDATE_IMAGE_EXISTS', `an artifact of ${candidate.text} is published already`, place);
        }
        checkOrder(candidate, place, releases, ancestors, releaseLine, findings);
    }
    const before = releases.all.filter(({ version, sha }) => (state === 'upcoming' || sha !== head) &&
        (compareVersions(version, candidate) < 0 ||
            (state === 'upcoming' && compareVersions(version, candidate) === 0)) &&
        counts(version, candidate));
    const inHistory = before.filter(({ tag }) => ancestors.has(tag));
    const earlier = (inHistory.length > 0 ? inHistory : before).toReversed();
    const [last] = earlier;
    if (state === 'released' && last !== undefined && isGap(last.version, candidate)) {
        findings.add('VERSION_GAP', `${candidate.text} leaves out versions after ${last.version.text}`, place);
    }
    return { candidate, state, earlier, isOffBranch: inHistory.length === 0 && before.length > 0, last };
}
/** A stable candidate is never compared with a pre-release; a pre-release also with earlier ones of the same core. */
function counts(version, candidate) {
    return !isPrerelease(version) || (isPrerelease(candidate) && hasSameCore(version, candidate));
}
/**
 * Greater than every release of its line: those in its own history, and those of the same a.b wherever they are. A
 * maintenance line needs no word of its own, since what was released elsewhere is not in its history.
 */
function checkOrder(candidate, place, releases, ancestors, releaseLine, findings) {
    const line = releaseLine === '' ? candidate.numbers.slice(0, 2) : releaseLine.split('.').map(Number);
    const isIn = ({ numbers }) => line.every((number, at) => numbers[at] === number);
    if (releaseLine !== '' && !isIn(candidate)) {
        findings.add('CANDIDATE_NOT_GREATER', `${candidate.text} is not in the release line ${releaseLine}`, place);
        return;
    }
    const rival = releases.all.findLast(({ version, tag }) => (isIn(version) || (releaseLine === '' && ancestors.has(tag))) &&
        (!isPrerelease(version) || isPrerelease(candidate)) &&
        compareVersions(version, candidate) > 0);
    if (rival === undefined)
        return;
    const message = `${candidate.text} is not greater than ${rival.version.text}, which is released (${rival.tag}). Raise the version`;
    findings.add('CANDIDATE_NOT_GREATER', message, place);
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/change.js


/**
 * A raise is paid for by a new line, and only at its start: the floor has to be the first stable release of that line,
 * which the candidate itself may be.
 */
function change_compareFloors(floor, previous, candidate, releases) {
    const plain = { equalsCandidate: false, retroactive: false, skipsStart: false };
    const order = compareVersions(floor, previous);
    if (order === 0)
        return { change: 'none', ...plain };
    if (order < 0)
        return { change: 'lowered', ...plain };
    const isLater = isLaterLine(floor, previous);
    const isFirst = !releases.all.some(({ version }) => !isPrerelease(version) && isSameLine(version, floor) && compareVersions(version, floor) < 0);
    if (isWithoutPromise(previous) || (isLater && isFirst))
        return { change: 'raised-major', ...plain };
    return {
        change: 'raised-without-major',
        equalsCandidate: isEqual(floor, candidate),
        retroactive: compareVersions(floor, candidate) < 0,
        skipsStart: isLater,
    };
}
/** Which part of the version has to rise when clients of `previous` are given up. */
function change_requiredBump(change, previous) {
    if (previous === undefined)
        return change === 'removed' ? 'major' : 'none';
    if (change !== 'raised-major' && change !== 'raised-without-major' && change !== 'removed')
        return 'none';
    switch (lineOf(previous).kind) {
        case 'zero-patch':
            return 'patch';
        case 'zero-minor':
            return 'minor';
        case 'major':
        case 'calver':
            return 'major';
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/floor.js


/** Which released version the floor is. Formulas take the lowest published stable version: half of all majors never have an a.0.0. */
function floor_effectiveFloor(value, context) {
    switch (value.kind) {
        case 'none':
            return { kind: 'none', notes: [] };
        case 'refused':
            return { kind: 'faulty', code: value.code, why: `${value.why}. ${value.mend}` };
        case 'version':
            return literal(value.version, context);
        case 'auto':
            return formula(value.unit, context);
        case 'window':
            return latest(value, context);
    }
}
function literal(floor, { candidate, state, releases }) {
    const release = releases.find(floor);
    const order = compareVersions(floor, candidate);
    const notes = [];
    if (isPrerelease(floor)) {
        notes.push({ code: 'FLOOR_IS_PRERELEASE', message: `the floor ${floor.text} is a pre-release` });
    }
    if (order === 0 && state === 'released')
        return { kind: 'candidate', floor, notes };
    if (order > 0) {
        const newest = releases.all.findLast(({ version }) => isSameLine(version, floor))?.version;
        const isToCome = release === undefined && (newest === undefined || compareVersions(floor, newest) > 0);
        if (state === 'upcoming' && isToCome)
            return { kind: 'pending', floor, notes };
        const why = `the floor ${floor.text} is above the candidate ${candidate.text}: nothing old could be tested. Lower it, or release that version`;
        return { kind: 'faulty', code: 'FLOOR_ABOVE_CANDIDATE', why };
    }
    if (release !== undefined)
        return { kind: 'released', floor, notes };
    const near = releases.all.find(({ version }) => compareVersions(version, floor) > 0 && !isPrerelease(version));
    const hint = near === undefined ? '' : `; the next one that was is ${near.version.text}`;
    return { kind: 'faulty', code: 'FLOOR_NOT_RELEASED', why: `the floor ${floor.text} was never released${hint}` };
}
function formula(unit, { candidate, state, releases }) {
    const line = lineOf(candidate);
    if (line.kind === 'calver') {
        const why = 'floor: auto needs semver, since the numbers of calver promise nothing. Name the floor, or give window';
        return { kind: 'faulty', code: 'FLOOR_INVALID', why };
    }
    const published = releases.all.filter(({ version }) => !isPrerelease(version) && compareVersions(version, candidate) < (state === 'upcoming' ? 1 : 0));
    if (isWithoutPromise(candidate)) {
        const message = `${candidate.text}: with 0.0.z every release may break, so there is no promise and only the latest counts`;
        const floor = published.at(-1)?.version ?? candidate;
        return {
            kind: isEqual(floor, candidate) ? 'candidate' : 'released',
            floor,
            notes: [{ code: 'NO_PROMISE', message }],
        };
    }
    const isInside = ({ version }) => isSameLine(version, candidate) && (unit === 'major' || version.numbers[1] === candidate.numbers[1]);
    const first = published.find(isInside)?.version;
    if (first === undefined)
        return { kind: 'candidate', floor: candidate, notes: [] };
    const start = unit === 'major' ? startOfLine(candidate) : [...candidate.numbers.slice(0, 2), 0];
    const isStart = start === undefined || start.every((number, at) => first.numbers[at] === number);
    const message = `${start?.join('.') ?? ''} was never released: the floor of ${nameOfLine(line)} is ${first.text}`;
    return { kind: 'released', floor: first, notes: isStart ? [] : [{ code: 'FLOOR_ADJUSTED', message }] };
}
function latest({ count, unit }, { candidate, releases, now }) {
    const older = releases.all.filter(({ version }) => !isPrerelease(version) && compareVersions(version, candidate) < 0);
    if (unit === 'days' && older.some(({ time }) => time === undefined)) {
        const why = 'a window of days needs the dates of the tags, and these are known from a checkout with tags only';
        return { kind: 'faulty', code: 'TAGS_UNKNOWN', why };
    }
    const young = older.filter(({ time = 0 }) => time >= now - count * 86_400);
    const floor = (unit === 'days' ? young[0] : (older.at(-count) ?? older[0]))?.version;
    return floor === undefined
        ? { kind: 'candidate', floor: candidate, notes: [] }
        : { kind: 'released', floor, notes: [] };
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/judge-change.js





/** What became of the floor since the last release, with every code that says so. */
function judge_change_judgeChange(facts, { candidate, last }, previous, found, releases, findings) {
    const place = placeOf(facts.floor);
    const onBase = facts.base?.floor.kind === 'declared' && facts.base.floor.value.kind !== 'none';
    const isGone = facts.floor.kind === 'absent' || found?.kind === 'none';
    if (isGone) {
        const where = facts.floor.kind === 'absent' ? ` (looked for in ${facts.floor.where})` : '';
        if (previous.kind !== 'known' && !onBase) {
            findings.add('FLOOR_MISSING', `no floor is declared${where}: nothing is promised to old clients`, place);
            return 'none';
        }
        const before = previous.kind === 'known' ? `${previous.release.tag} promised ${previous.floor.text}` : 'the base has one';
        findings.add('FLOOR_REMOVED', `the declaration of the floor is gone${where}, and ${before}`, place);
        return 'removed';
    }
    if (found === undefined || !('floor' in found))
        return 'none';
    if (previous.kind !== 'known')
        return previous.kind === 'none' ? 'introduced' : 'none';
    const { floor } = found;
    const raise = compareFloors(floor, previous.floor, candidate, releases);
    switch (raise.change) {
        case 'none':
            if (last !== undefined && isLaterLine(candidate, last.version)) {
                const message = `${candidate.text} begins a new line and keeps the floor ${floor.text}: legal, and stricter`;
                findings.add('MAJOR_WITHOUT_FLOOR_RAISE', message, place);
            }
            break;
        case 'lowered':
            findings.add('FLOOR_LOWERED', `the floor falls from ${previous.floor.text} to ${floor.text}`, place);
            break;
        case 'raised-major':
            if (isWithoutPromise(previous.floor))
                break;
            findings.add('FLOOR_RAISED_TO_MAJOR_START', `the floor rises from ${previous.floor.text} to ${floor.text}, where a new line begins`, place);
            break;
        case 'raised-without-major':
            tellRaise(facts, raise, floor, previous, candidate, findings);
    }
    return raise.change;
}
function tellRaise(facts, raise, floor, previous, candidate, findings) {
    const place = placeOf(facts.floor);
    const value = facts.floor.kind === 'declared' ? facts.floor.value : undefined;
    if (value !== undefined && isSameFormula(value, previous.value)) {
        const message = `a formula moved the floor from ${previous.floor.text} to ${floor.text}: a break that nobody declared`;
        findings.add('FLOOR_MOVED_BY_FORMULA', message, {
            ...(value.kind === 'window' ? { severity: 'notice' } : {}),
            ...place,
        });
        return;
    }
    const { allowPatchBreak, acknowledgements, today } = facts;
    const pre = isPrerelease(candidate);
    judgeRaise({ floor, previous: previous.floor, isPrerelease: pre, allowPatchBreak, acknowledgements, today }, place, findings);
    if (raise.equalsCandidate) {
        findings.add('FLOOR_EQUALS_CANDIDATE', `the floor is the candidate ${candidate.text} itself: nothing old is tested`, place);
    }
    if (raise.retroactive) {
        findings.add('FLOOR_RETROACTIVE', `the floor ${floor.text} is released already: the break is declared after the fact`, place);
    }
    if (raise.skipsStart) {
        findings.add('FLOOR_SKIPS_MAJOR_START', `the floor ${floor.text} is in a new line, but not its first release`, place);
    }
}
/** The same formula moves by itself; another one, or a floor that became a formula, somebody has written. */
function isSameFormula(value, before) {
    if (value.kind === 'window')
        return before.kind === 'window';
    return value.kind === 'auto' && before.kind === 'auto' && value.unit === before.unit;
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/previous.js


/** How many releases without a valid declaration are passed over. */
const mostSkipped = 25;
/**
 * The promise of the last valid released ancestor. The base branch would not do: setting the floor to something that is
 * no version first, and to a higher one afterwards, would launder a raise in two steps.
 * @param earlier newest first
 */
async function previous_previousPromise(earlier, releases, now, { floorAt }) {
    const skipped = [];
    for (const release of earlier.slice(0, mostSkipped)) {
        const fact = await floorAt(release);
        if (fact.kind === 'unknown')
            return { kind: 'unknown', why: `${release.tag}: ${fact.why}` };
        const { floor, why } = promiseOf(fact, release, releases, now);
        if (floor === undefined || fact.kind !== 'declared')
            skipped.push(`${release.tag}: ${why}`);
        else
            return { kind: 'known', floor, value: fact.value, release, skipped };
    }
    return { kind: 'none', skipped };
}
function promiseOf(fact, release, releases, now) {
    if (fact.kind === 'absent')
        return { why: 'it declares no floor' };
    if (fact.kind === 'faulty')
        return { why: fact.why };
    const found = effectiveFloor(fact.value, {
        candidate: release.version,
        state: 'released',
        releases,
        now: release.time ?? now,
    });
    switch (found.kind) {
        case 'faulty':
            return { why: found.why };
        case 'none':
            return { why: 'it declares that there is none' };
        case 'pending':
            return { why: `its floor ${found.floor.text} was still to come` };
        case 'released':
        case 'candidate':
            return compareVersions(found.floor, release.version) > 0
                ? { why: `its floor ${found.floor.text} is above it` }
                : { floor: found.floor, why: '' };
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/telling.js


function telling_tellPrevious(previous, { isOffBranch, last }, findings) {
    if (previous.kind === 'unknown') {
        findings.add('HISTORY_UNKNOWN', `what the last release promised cannot be read: ${previous.why}`);
        return;
    }
    if (isOffBranch && last !== undefined) {
        const message = `no release is in the history of this commit: ${last.tag}, the newest before, is taken for the last one`;
        findings.add('PREVIOUS_NOT_ANCESTOR', message);
    }
    if (previous.skipped.length === 0)
        return;
    const more = previous.skipped.length > 3 ? `; and ${previous.skipped.length - 3} more` : '';
    const message = `releases without a readable promise were passed over: ${previous.skipped.slice(0, 3).join('; ')}${more}`;
    findings.add('PREVIOUS_UNREADABLE', message);
}
function telling_tellBase({ base, candidate }, previous, releases, findings) {
    if (base === undefined)
        return;
    const carried = base.candidate.kind === 'version' ? base.candidate.version : undefined;
    const isOwn = carried !== undefined && candidate.kind === 'version' && isEqual(carried, candidate.version);
    if (carried !== undefined && !isOwn && releases.find(carried) === undefined) {
        findings.add('VERSION_ON_BASE_UNTAGGED', `the base carries ${carried.text}, which was never released`);
    }
    if (previous.kind !== 'known' || base.floor.kind !== 'declared')
        return;
    const { value } = base.floor;
    if (value.kind === 'version' ? isEqual(value.version, previous.floor) : value.kind === previous.value.kind)
        return;
    const message = `the base declares ${textOf(base.floor)}, and ${previous.release.tag} promised ${previous.floor.text}: the release counts`;
    findings.add('FLOOR_ON_BASE_DIFFERS', message);
}
function telling_tellCollisions({ collisions, find, all }, floor, findings) {
    for (const tags of collisions) {
        const release = all.find(({ tag }) => tag === tags[0]);
        if (release === undefined || find(release.version) === undefined)
            continue;
        if (floor !== undefined && compareVersions(release.version, floor) < 0)
            continue;
        findings.add('VERSIONS_COLLIDE', `the tags ${tags.join(', ')} are one version, and nobody can say which is meant`);
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/promise/judge.js












/** Judges the promise; runs nothing and says nothing of whether old clients really work. */
async function judge_judgePromise(facts, asks) {
    const findings = startFindings();
    const open = {
        ...judge_nothing,
        floor: textOf(facts.floor),
        onBase: facts.base === undefined ? 'none' : textOf(facts.base.floor),
    };
    const { candidate: declared } = facts;
    const place = placeOf(declared);
    if (declared.kind === 'invalid') {
        findings.add('CANDIDATE_INVALID', `${declared.why}. ${declared.mend}`, place);
        return conclude(open, findings);
    }
    if (declared.kind === 'unknown') {
        findings.add('DECLARATION_UNKNOWN', `the candidate cannot be read: ${declared.why}`, place);
        return conclude(open, findings);
    }
    const candidate = declared.version;
    if (facts.releases.kind === 'unknown') {
        findings.add('TAGS_UNKNOWN', `the released versions cannot be read: ${facts.releases.why}`);
        return conclude({ ...open, candidate }, findings);
    }
    const { releases } = facts.releases;
    const ancestors = await asks.ancestors(releases.all);
    if (ancestors.kind === 'unknown') {
        findings.add('HISTORY_UNKNOWN', `which releases came before cannot be told: ${ancestors.why}`);
        return conclude({ ...open, candidate }, findings);
    }
    const standing = standingOf(facts, candidate, place, releases, ancestors.tags, findings);
    const previous = await previousPromise(standing.earlier, releases, facts.now, asks);
    tellPrevious(previous, standing, findings);
    tellBase(facts, previous, releases, findings);
    const found = floorOf(facts, standing, releases, findings);
    const change = judgeChange(facts, standing, previous, found, releases, findings);
    const known = previous.kind === 'known' ? previous : undefined;
    const effective = found !== undefined && 'floor' in found ? found.floor : undefined;
    tellUnused(facts.acknowledgements, effective, known?.floor, findings);
    const window = effective === undefined ? [] : windowOf(releases, effective, standing, facts.includePrereleases);
    tellCollisions(releases, effective, findings);
    return conclude({
        ...open,
        candidate,
        state: standing.state,
        effective,
        previous: known,
        change,
        bump: requiredBump(change, known?.floor),
        window,
        ...vacuity(facts, found, standing, releases, window, findings),
    }, findings, found?.kind === 'pending');
}
const judge_nothing = {
    candidate: undefined,
    state: 'unknown',
    effective: undefined,
    previous: undefined,
    change: 'none',
    bump: 'none',
    window: [],
    vacuous: true,
    vacuousBecause: '',
};
function conclude(open, { all }, isPending = false) {
    const weights = new Set(all.filter(({ severity }) => severity === 'error').map(({ code }) => weightOf(code)));
    const verdict = weights.has('invalid')
        ? 'invalid'
        : weights.has('broken')
            ? 'broken-promise'
            : weights.has('unknown')
                ? 'unknown'
                : isPending
                    ? 'pending-break'
                    : open.vacuous
                        ? 'vacuous'
                        : 'promise-kept';
    const passed = verdict === 'promise-kept' || verdict === 'pending-break' || (verdict === 'vacuous' && open.vacuousBecause !== '');
    return { ...open, verdict, passed, findings: all };
}
/** The floor that counts; `undefined`: there is none, or it cannot be told. */
function floorOf({ floor, now }, { candidate, state }, releases, findings) {
    const place = placeOf(floor);
    if (floor.kind === 'absent')
        return undefined;
    if (floor.kind === 'unknown') {
        findings.add('DECLARATION_UNKNOWN', `the floor cannot be read: ${floor.why}`, place);
        return undefined;
    }
    if (floor.kind === 'faulty') {
        findings.add('FLOOR_INVALID', `the floor cannot be read: ${floor.why}. ${floor.mend}`, place);
        return undefined;
    }
    const found = effectiveFloor(floor.value, { candidate, state, releases, now });
    if (found.kind === 'faulty')
        findings.add(found.code, found.why, place);
    else
        for (const { code, message } of found.notes)
            findings.add(code, message, place);
    if (found.kind === 'pending') {
        const message = `the floor ${found.floor.text} names the version to come: with it, clients of older versions are given up`;
        findings.add('FLOOR_PENDING', message, place);
    }
    return found.kind === 'faulty' ? undefined : found;
}
function vacuity(facts, found, { candidate, last }, releases, window, findings) {
    if (window.length > 0)
        return { vacuous: false, vacuousBecause: '' };
    // A floor that cannot be told has said so already.
    if (facts.floor.kind === 'absent' || found !== undefined) {
        findings.add('WINDOW_VACUOUS', 'nothing older than the candidate is selected: no old client is tested');
    }
    const isFirst = !releases.all.some(({ version }) => !isPrerelease(version) && isSameLine(version, candidate) && compareVersions(version, candidate) < 0);
    const why = last === undefined
        ? `${candidate.text} is the first release`
        : isFirst && isLaterLine(candidate, last.version)
            ? `${candidate.text} is the first of its major`
            : facts.allowVacuous
                ? 'allow-vacuous is true'
                : '';
    return { vacuous: true, vacuousBecause: why };
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/range.js


const range_mend = 'Write a version, or a range such as 1.2.x, ^1.2.3, ~1.2.3, 1.2.0 - 1.4.9 or >=1.2.0 <1.5.0';
/**
 * A version, `1.x`, `1.2.x`, `^1.2.3`, `~1.2.3`, `1.2.0 - 1.4.9`, or comparators (`> >= < <= =`) that all must hold.
 * Unlike npm's ranges, pre-releases are compared like any other version: whether they count is asked elsewhere.
 * @throws ValueFault
 */
function range_parseRange(text, scheme) {
    const exact = parseVersion(text, scheme);
    if (exact !== undefined)
        return (version) => compareVersions(version, exact) === 0;
    const part = /^(\d{1,8})(?:\.(\d{1,8}))?\.[x*]$/.exec(text);
    if (part !== null)
        return startsWith(part
            .slice(1)
            .filter((digits) => digits !== undefined)
            .map(Number));
    const span = /^(\S+) - (\S+)$/.exec(text);
    const comparators = span === null ? text.split(/\s+/) : [`>=${span[1] ?? ''}`, `<=${span[2] ?? ''}`];
    const tests = comparators.map((comparator) => parseComparator(comparator, scheme, text));
    return (version) => tests.every((test) => test(version));
}
function startsWith(numbers) {
    return (version) => numbers.every((number, at) => version.numbers[at] === number);
}
function parseComparator(text, scheme, whole) {
    const [, operator = '', operand = ''] = /^(>=|<=|>|<|=|\^|~)(.+)$/.exec(text) ?? [];
    const bound = parseVersion(operand, scheme);
    if (bound === undefined || ((operator === '^' || operator === '~') && scheme === 'calver')) {
        throw new ValueFault(`${quote(whole)} is neither a version nor a range`, range_mend);
    }
    const order = (version) => compareVersions(version, bound);
    switch (operator) {
        case '>=':
            return (version) => order(version) >= 0;
        case '<=':
            return (version) => order(version) <= 0;
        case '>':
            return (version) => order(version) > 0;
        case '<':
            return (version) => order(version) < 0;
        case '=':
            return (version) => order(version) === 0;
        case '~':
            return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, 2))(version);
        default:
            return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, fixedParts(bound)))(version);
    }
}
/** `^` lets everything change but what comes first and is not zero. */
function fixedParts({ numbers }) {
    const first = numbers.findIndex((number) => number > 0);
    return first === -1 ? numbers.length : first + 1;
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/releases.js

function releases_releasesOf(tags, pattern) {
    const unreadable = [];
    const found = [];
    let others = 0;
    for (const { name, commit, time } of tags) {
        const version = pattern.read(name);
        if (version !== undefined)
            found.push({ version, tag: name, sha: commit, ...(time === undefined ? {} : { time }) });
        else if (pattern.frames(name))
            unreadable.push(name);
        else
            others++;
    }
    found.sort((a, b) => compareVersions(a.version, b.version) || (a.tag < b.tag ? -1 : 1));
    const all = [];
    const collisions = [];
    for (const release of found) {
        const last = all.at(-1);
        if (last === undefined || !isEqual(last.version, release.version))
            all.push(release);
        else if (collisions.at(-1)?.[0] === last.tag)
            collisions.at(-1)?.push(release.tag);
        else
            collisions.push([last.tag, release.tag]);
    }
    return { all, collisions, unreadable, others, find: (version) => findIn(all, version) };
}
/** By bisection: the list is sorted. */
function findIn(all, version) {
    let [from, to] = [0, all.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        const release = all[middle];
        if (release === undefined)
            return undefined;
        const order = compareVersions(release.version, version);
        if (order === 0)
            return release;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/compat/lib/versions/tag-pattern.js


const place = '{version}';
/**
 * The texts around the version may hold `0-9A-Za-z._+/@-` only. With the grammar of versions this leaves no tag with
 * which a shell, a URL or a file name could do anything else than name it.
 * @throws ValueFault
 */
function parseTagPattern(text, scheme) {
    const mend = 'Write it like v{version}, name-{version} or @scope/name@{version}';
    const [prefix = '', suffix, ...more] = text.split(place);
    if (suffix === undefined || more.length > 0) {
        throw new ValueFault(`${quote(text)} does not hold {version} exactly once`, mend);
    }
    if (!/^[0-9A-Za-z._+/@-]*$/.test(prefix + suffix)) {
        throw new ValueFault(`${quote(text)} holds characters other than letters, digits and . _ + - / @`, mend);
    }
    if (/^[-/.]|\.\.|\/\/|\.lock$|[/.]$/.test(text.replace(place, '0')) || text.length > 200) {
        throw new ValueFault(`${quote(text)} cannot name a tag`, mend);
    }
    const frames = (tag) => tag.length > prefix.length + suffix.length && tag.startsWith(prefix) && tag.endsWith(suffix);
    return {
        text,
        frames,
        read: (tag) => frames(tag) ? parseVersion(tag.slice(prefix.length, tag.length - suffix.length), scheme) : undefined,
        write: (version) => `${prefix}${version}${suffix}`,
    };
}

;// CONCATENATED MODULE: ./packages/compat/lib/window/select.js





const names = (/* unused pure expression or super */ null && (['floor', 'latest', 'floor+latest', 'minor-last', 'major-first', 'all', 'deployed']));
/** @throws ValueFault */
function parseChoice(text, scheme) {
    const name = names.find((known) => known === text);
    if (name !== undefined)
        return { kind: name };
    const [, count, seed] = /^sample:(\d+)(?:@(\S{1,100}))?$/.exec(text) ?? [];
    if (count !== undefined)
        return { kind: 'sample', count: readInteger(count, { min: 1, max: 256 }), seed };
    const version = parseVersion(text, scheme);
    if (version !== undefined)
        return { kind: 'exact', version };
    try {
        return { kind: 'range', text, includes: parseRange(text, scheme) };
    }
    catch (error) {
        if (!(error instanceof ValueFault))
            throw error;
        const mend = `Give one of ${names.join(', ')}, sample:N@seed, a version or a range such as 1.2.x`;
        throw new ValueFault(`${quote(text)} selects nothing that is known`, mend);
    }
}
/**
 * What is to be run. Whatever is spread over the window (`minor-last`, `major-first`, `sample`, `all`, `deployed`) has
 * the floor and the latest in it: between them lies what is promised.
 */
function select_select(choices, from) {
    const { window } = from;
    const chosen = new Set();
    const missing = [];
    const belowFloor = [];
    const ends = [window[0], window.at(-1)].filter((release) => release !== undefined);
    for (const choice of choices) {
        for (const release of select_pick(choice, from, ends))
            chosen.add(release);
        if (choice.kind === 'exact' && !window.some(({ version }) => isSame(version, choice.version))) {
            missing.push(choice.version.text);
        }
        if (choice.kind === 'range' && !window.some(({ version }) => choice.includes(version)))
            missing.push(choice.text);
        if (choice.kind !== 'deployed')
            continue;
        for (const version of from.deployed) {
            if (compareVersions(version, from.floor) < 0)
                belowFloor.push(version.text);
        }
    }
    const selected = [...chosen].toSorted((a, b) => compareVersions(b.version, a.version));
    return { selected, missing, belowFloor: [...new Set(belowFloor)] };
}
function select_pick(choice, { window, deployed, seed }, ends) {
    switch (choice.kind) {
        case 'floor':
            return window.slice(0, 1);
        case 'latest':
            return window.slice(-1);
        case 'floor+latest':
            return ends;
        case 'all':
            return window;
        case 'minor-last':
            return [...window.filter((release, at) => !isSameMinor(release, window[at + 1])), ...ends];
        case 'major-first':
            return [...window.filter((release, at) => !isSameMajor(window[at - 1], release)), ...ends];
        case 'sample': {
            const between = window.slice(1, -1);
            return [...sample(between, choice.count - ends.length, choice.seed ?? seed), ...ends];
        }
        case 'deployed':
            return [...window.filter(({ version }) => deployed.some((other) => isSame(version, other))), ...ends];
        case 'exact':
            return window.filter(({ version }) => isSame(version, choice.version));
        case 'range':
            return window.filter(({ version }) => choice.includes(version));
    }
}
function isSame(a, b) {
    return compareVersions(a, b) === 0;
}
function isSameMinor(a, b) {
    return b !== undefined && [0, 1].every((at) => a.version.numbers[at] === b.version.numbers[at]);
}
function isSameMajor(a, b) {
    if (a === undefined)
        return false;
    return b.version.scheme === 'calver'
        ? a.version.numbers[0] === b.version.numbers[0]
        : isSameLine(a.version, b.version);
}

;// CONCATENATED MODULE: ./packages/compat/lib/reporting/drawing.js

/** Releases that are drawn one by one; between them, those that are not run become a number. */
const mostDrawn = 40;
/** The window as a line of releases, oldest first: `◇ 1.0.0 ── ◆ 1.1.0 ── ○ 3 ── ● 1.4.0 ══▶ 1.5.0`. */
function drawWindow({ candidate, effective, previous, window, selected, before, state }) {
    if (candidate === undefined)
        return '';
    const marks = [];
    const isFloor = (version) => effective !== undefined && isEqual(version, effective);
    const run = new Set(selected.map(({ tag }) => tag));
    const mark = ({ version, tag }) => {
        const sign = isFloor(version) ? (run.has(tag) ? '◆' : '◈') : run.has(tag) ? '●' : '○';
        return { text: `${sign} ${version.text}`, isPlain: sign === '○' };
    };
    const old = previous === undefined ? [] : before.filter(({ version }) => isEqual(version, previous.floor));
    for (const { version } of old) {
        if (effective === undefined || compareVersions(version, effective) < 0) {
            marks.push({ text: `◇ ${version.text}`, isPlain: false });
        }
    }
    marks.push(...window.map(mark));
    const line = collapse(marks, marks.length > mostDrawn ? 1 : 3).join(' ── ');
    const end = state === 'upcoming' ? '(next)' : candidate.text;
    return `${line}${line === '' ? '' : ' '}══▶ ${end}`;
}
const drawingLegend = '◆ floor, run   ◈ floor, not run   ● run   ○ not run   ◇ floor before   ══▶ candidate';
/** Runs of more than `most` plain marks become one. */
function collapse(marks, most) {
    const texts = [];
    for (let at = 0; at < marks.length;) {
        let end = at;
        while (marks[end]?.isPlain === true)
            end++;
        if (end - at > most)
            texts.push(`○ ${end - at} not run`);
        else
            for (const { text } of marks.slice(at, Math.max(end, at + 1)))
                texts.push(text);
        at = Math.max(end, at + 1);
    }
    return texts;
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/attempt.js

/** One try: prepare, probe, run, and cleanup whatever became of them. */
async function attempt_attemptOnce(plan, stage, subject, attempt) {
    const phases = [];
    const start = async (phase) => {
        const { ended, seconds, log } = await stage.start(plan.scripts[phase], { phase, subject, attempt });
        const exit = ended.kind === 'exited' ? ended.code : -1;
        phases.push({ phase, exit, seconds, why: ended.kind === 'exited' ? '' : ended.why, log });
        return ended;
    };
    try {
        const before = await setUp(plan, start, subject);
        if (before !== undefined)
            return { attempt, ...before, phases };
        const ended = await start('run');
        const { cases, faults } = await stage.cases(subject, attempt);
        const verdict = judgeRun(ended, plan.exitCodes, cases, faults);
        return { attempt, ...verdict, phases, ...(cases === undefined ? {} : { cases }) };
    }
    finally {
        if (plan.scripts.cleanup !== '')
            await start('cleanup');
    }
}
/** `undefined`: everything stands, and it is proven that old code will run. */
async function setUp({ scripts, candidate, pattern }, start, { version, isControl }) {
    if (scripts.prepare !== '') {
        const ended = await start('prepare');
        if (ended.kind !== 'exited')
            return { outcome: 'infra', phase: 'prepare', why: `prepare ${ended.why}` };
        if (ended.code !== 0) {
            const why = `prepare ended with ${ended.code}: the old version, or the new build, is not there`;
            return { outcome: 'infra', phase: 'prepare', why };
        }
    }
    if (isControl)
        return undefined;
    const ended = await start('probe');
    if (ended.kind !== 'exited')
        return { outcome: 'infra', phase: 'probe', why: `probe ${ended.why}` };
    if (ended.code !== 0)
        return { outcome: 'infra', phase: 'probe', why: `probe ended with ${ended.code}` };
    const said = ended.lastLine.trim();
    const found = pattern.read(said) ?? parseVersion(said.replace(/^v(?=\d)/, ''), version.scheme);
    if (found !== undefined && isEqual(found, version))
        return undefined;
    const shown = JSON.stringify(said.slice(0, 80));
    const isSelf = found !== undefined && isEqual(found, candidate);
    const what = isSelf ? 'the candidate would test itself' : 'another version would be tested, or none';
    return { outcome: 'infra', phase: 'probe', why: `probe printed ${shown}, not ${version.text}: ${what}` };
}
function judgeRun(ended, exitCodes, cases, faults) {
    const phase = 'run';
    if (ended.kind !== 'exited')
        return { outcome: 'infra', phase, why: `run ${ended.why}` };
    const failed = cases?.filter(({ outcome }) => outcome === 'fail') ?? [];
    const first = failed[0];
    const shown = first === undefined ? '' : `: ${first.name}${first.message === '' ? '' : ` (${first.message})`}`;
    switch (exitCodes(ended.code)) {
        case 'pass':
            if (failed.length > 0)
                return { outcome: 'fail', phase, why: `run ended with 0, and ${failed.length} tests failed${shown}` };
            if (cases?.every(({ outcome }) => outcome === 'skip') === true) {
                return { outcome: 'unknown', phase, why: 'run ended with 0, and no test was run' };
            }
            if (faults.length > 0)
                return {
                    outcome: 'unknown',
                    phase,
                    why: `run ended with 0, and its JUnit cannot be read: ${faults.join('; ')}`,
                };
            return {
                outcome: 'pass',
                phase,
                why: cases === undefined ? 'run ended with 0' : `${cases.length} tests, none failed`,
            };
        case 'incompatible':
            return {
                outcome: 'fail',
                phase,
                why: failed.length === 0
                    ? `run ended with ${ended.code}`
                    : `${failed.length} of ${cases?.length ?? 0} tests failed${shown}`,
            };
        case 'infra':
            return { outcome: 'infra', phase, why: `run ended with ${ended.code}, which exit-codes calls infra` };
        case 'skip':
            return { outcome: 'skipped', phase, why: `run ended with ${ended.code}: the old tests skipped themselves` };
        case 'unknown':
            return { outcome: 'unknown', phase, why: `run ended with ${ended.code}, which exit-codes does not name` };
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/exit-codes.js

const meanings = (/* unused pure expression or super */ null && (['incompatible', 'infra', 'skip']));
const exit_codes_mend = 'Write lines like incompatible: 1, infra: 125,126,127,137 and skip: 77; a range is 1-124';
/**
 * What the exit codes of the old tests mean. 0 is a pass and cannot be anything else; a code that no line names is
 * `unknown`, which is never a pass. @throws ValueFault
 */
function parseExitCodes(lines) {
    const known = new Map([[0, 'pass']]);
    for (const line of lines.flatMap((text) => text.split(';'))) {
        const [name = '', codes] = line.split(':').map((part) => part.trim());
        const meaning = meanings.find((one) => one === name);
        if (meaning === undefined || codes === undefined)
            throw new ValueFault(`${quote(line)} means nothing`, exit_codes_mend);
        for (const part of codes.split(',').map((code) => code.trim())) {
            const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
            if (from === '')
                throw new ValueFault(`${quote(part)} is no exit code`, exit_codes_mend);
            const [first, last] = [readInteger(from, { min: 1, max: 255 }), readInteger(to, { min: 1, max: 255 })];
            for (let code = first; code <= last; code++) {
                if (known.has(code))
                    throw new ValueFault(`the exit code ${code} is named twice`, exit_codes_mend);
                known.set(code, meaning);
            }
        }
    }
    return (code) => known.get(code) ?? 'unknown';
}
/** `failures: 0; infra: 1`. @throws ValueFault */
function parseRetries(lines) {
    const retries = { failures: 0, infra: 0 };
    for (const line of lines.flatMap((text) => text.split(';'))) {
        const [name, count = ''] = line.split(':').map((part) => part.trim());
        if (name !== 'failures' && name !== 'infra') {
            throw new ValueFault(`${quote(line)} is no kind of retry`, 'Write lines like failures: 0 and infra: 1');
        }
        retries[name] = readInteger(count, { max: 10 });
    }
    return retries;
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/judge-results.js


/** Worst first: what is known to be broken tells more than what is not known. */
const order = (/* unused pure expression or super */ null && ([
    'fail',
    'missing',
    'unknown',
    'skipped',
    'infra',
    'flaky',
    'quarantined',
    'pass',
]));
/** Holds the results of all jobs against the plan. A version without a result is a failure, whatever the others say. */
function judgeResults(facts) {
    const findings = startFindings();
    const rows = facts.planned
        .map((planned) => rowOf(planned, facts))
        .toSorted((a, b) => compareVersions(a.version, b.version));
    const faults = quarantineFaults(facts, rows);
    const worst = order.find((outcome) => rows.some((row) => row.outcome === outcome));
    const verdict = verdictOf(worst, rows, faults);
    const lowestFloor = lowest(rows);
    const broken = firstBadOf(rows, facts);
    for (const { version, outcome, result } of rows) {
        const isFloor = facts.floor !== undefined && compareVersions(version, facts.floor) === 0;
        const last = result?.attempts.at(-1);
        if (isFloor && outcome === 'infra' && last?.phase === 'prepare') {
            findings.add('FLOOR_ARTIFACT_MISSING', `the floor ${version.text} cannot be fetched or prepared: ${last.why}`);
        }
    }
    return {
        verdict,
        passed: verdict === 'compatible' || (verdict === 'flaky' && facts.flaky === 'warn'),
        reason: judge_results_reasonOf(verdict, rows, faults, broken.sentence),
        rows,
        lowestFloor,
        firstBad: broken.version,
        findings: findings.all,
    };
}
function rowOf({ version, tag, sha }, { results, candidate }) {
    const own = results.filter((result) => result.version === version.text);
    const right = own.filter((result) => result.tag === tag && result.sha === sha && result.candidate === candidate.text);
    const heads = new Set(results.map(({ head }) => head));
    const [first] = right;
    if (first === undefined || right.length < own.length) {
        const why = own.length === 0 ? 'its job left no result' : 'its result is about another commit or candidate';
        return { version, outcome: own.length === 0 ? 'missing' : 'unknown', why, result: own[0] };
    }
    if (heads.size > 1)
        return { version, outcome: 'unknown', why: 'the results are about different commits', result: first };
    const worst = right.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))[0] ?? first;
    return { version, outcome: worst.outcome, why: worst.why, result: worst };
}
/** Entries that have ended, or that nothing needed, are not put up with: they would hide the next failure. */
function quarantineFaults({ quarantine, today }, rows) {
    const used = new Set(rows.flatMap(({ result }) => result?.quarantined ?? []));
    return quarantine.flatMap(({ issue, owner, expires, versions }, index) => {
        if (expires < today)
            return [`the quarantine of ${versions} (${issue}, ${owner}) ended on ${expires}`];
        const isAbout = rows.some(({ version }) => quarantine[index]?.includes(version) === true);
        return isAbout && !used.has(index) ? [`the quarantine of ${versions} (${issue}, ${owner}) matches no failure`] : [];
    });
}
function verdictOf(worst, rows, faults) {
    if (worst === undefined)
        return 'unknown';
    switch (worst) {
        case 'fail':
            return 'incompatible';
        case 'missing':
        case 'unknown':
        case 'skipped':
            return 'unknown';
        case 'infra':
            return 'infra';
        case 'flaky':
            return faults.length > 0 ? 'unknown' : 'flaky';
        case 'quarantined':
        case 'pass':
            return faults.length > 0 || rows.every(({ outcome }) => outcome === 'quarantined') ? 'unknown' : 'compatible';
    }
}
function lowest(rows) {
    const broken = rows.findLastIndex(({ outcome }) => outcome !== 'pass' && outcome !== 'flaky');
    return rows[broken + 1]?.version;
}
/** Where the newest failure meets the oldest pass after it. Without its neighbours only the span is known. */
function firstBadOf(rows, { window, candidate }) {
    const at = rows.findLastIndex(({ outcome }) => outcome === 'fail');
    const failing = rows[at];
    if (failing === undefined)
        return { version: undefined, sentence: '' };
    const next = rows[at + 1];
    const works = next?.version ?? candidate;
    const known = window.findIndex((version) => compareVersions(version, failing.version) === 0);
    const neighbour = known === -1 ? undefined : (window[known + 1] ?? candidate);
    const isNext = neighbour !== undefined && compareVersions(neighbour, works) === 0;
    if (next !== undefined && next.outcome !== 'pass' && next.outcome !== 'flaky') {
        return { version: undefined, sentence: `clients up to ${failing.version.text} fail` };
    }
    return isNext
        ? { version: works, sentence: `the first bad version is ${works.text}: clients up to ${failing.version.text} fail` }
        : {
            version: undefined,
            sentence: `clients of ${failing.version.text} fail, those of ${works.text} do not; run what lies between to find the first bad version`,
        };
}
function judge_results_reasonOf(verdict, rows, faults, broken) {
    const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
    const parts = order.filter((outcome) => count(outcome) > 0).map((outcome) => `${count(outcome)} ${outcome}`);
    const numbers = `${rows.length} old versions: ${parts.join(', ') || 'none'}`;
    const first = rows.find(({ outcome }) => outcome !== 'pass');
    switch (verdict) {
        case 'compatible':
            return numbers;
        case 'incompatible':
            return `${numbers}; ${broken}`;
        case 'flaky':
        case 'infra':
        case 'unknown':
            if (faults[0] !== undefined && (first === undefined || first.outcome === 'quarantined'))
                return `${numbers}; ${faults[0]}`;
            return first === undefined ? numbers : `${numbers}; ${first.version.text}: ${first.why}`;
    }
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/xml.js
class XmlFault extends (/* unused pure expression or super */ null && (Error)) {
}
const xml_name = '[A-Za-z_][\\w.:-]*';
const token = new RegExp([
    '<\\?[^]*?\\?>',
    '<!--[^]*?-->',
    '<!\\[CDATA\\[([^]*?)\\]\\]>',
    `</(${xml_name})\\s*>`,
    `<(${xml_name})((?:\\s+${xml_name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    '([^<]+)',
].join('|'), 'gy');
const xml_maxDepth = 64;
/** @throws XmlFault */
function xml_parseXml(source) {
    const root = { name: '', attributes: new Map(), children: [], text: '' };
    const open = [root];
    const text = source.replace(/^\ufeff/, '');
    token.lastIndex = 0;
    for (let at = 0; at < text.length; at = token.lastIndex) {
        token.lastIndex = at;
        const match = token.exec(text);
        if (match === null)
            throw new XmlFault(`no XML at character ${at}`);
        const [, cdata, closing, opening, attributes = '', isEmpty, plain] = match;
        const top = open.at(-1) ?? root;
        if (cdata !== undefined)
            top.text += cdata;
        else if (plain !== undefined)
            top.text += xml_unescape(plain);
        else if (closing !== undefined) {
            const ended = open.pop();
            if (ended === undefined || ended === root || ended.name !== closing)
                throw new XmlFault(`</${closing}> ends nothing`);
        }
        else if (opening !== undefined) {
            const element = { name: opening, attributes: readAttributes(attributes), children: [], text: '' };
            top.children.push(element);
            if (isEmpty === '')
                open.push(element);
            if (open.length > xml_maxDepth)
                throw new XmlFault(`more than ${xml_maxDepth} elements deep`);
        }
    }
    const [only] = root.children;
    if (open.length !== 1 || only === undefined || root.children.length !== 1)
        throw new XmlFault('it is not one element');
    return only;
}
function readAttributes(text) {
    const found = new Map();
    for (const [, key = '', double, single] of text.matchAll(new RegExp(`(${xml_name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'))) {
        found.set(key, xml_unescape(double ?? single ?? ''));
    }
    return found;
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function xml_unescape(text) {
    return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, known) => {
        if (known !== undefined)
            return entities[String(known)] ?? whole;
        const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
/** For text and attributes. Characters that XML 1.0 does not have become U+FFFD. */
function xml_escapeXml(text) {
    return (text
        .toWellFormed()
        // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
        .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'));
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/junit.js

const most = 20_000;
/** The test cases of a JUnit file, suites within suites included. @throws XmlFault for what is no XML, or another kind of it */
function readJunit(source) {
    const root = parseXml(source);
    const cases = [];
    const visit = (element) => {
        if (element.name === 'testcase')
            cases.push(readCase(element));
        else if (element.name === 'testsuite' || element.name === 'testsuites')
            element.children.forEach(visit);
    };
    visit(root);
    return cases.slice(0, most);
}
function readCase({ attributes, children }) {
    const own = attributes.get('name') ?? '';
    const group = attributes.get('classname') ?? '';
    const name = group === '' || own.startsWith(group) ? own : `${group} ${own}`;
    const fault = children.find((child) => child.name === 'failure' || child.name === 'error');
    if (fault !== undefined) {
        const said = fault.attributes.get('message') ?? fault.text;
        return { name, outcome: 'fail', message: (said.trim().split('\n')[0] ?? '').slice(0, 500) };
    }
    return { name, outcome: children.some((child) => child.name === 'skipped') ? 'skip' : 'pass', message: '' };
}
/** Several suites as one file. */
function writeJunit(suites) {
    const lines = suites.flatMap(({ name, cases }) => [
        `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${count(cases, 'fail')}" skipped="${count(cases, 'skip')}">`,
        ...cases.map((one) => caseLine(name, one)),
        '  </testsuite>',
    ]);
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...lines, '</testsuites>', ''].join('\n');
}
function caseLine(suite, { name, outcome, message }) {
    const head = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
    switch (outcome) {
        case 'pass':
            return `${head}/>`;
        case 'skip':
            return `${head}><skipped/></testcase>`;
        case 'fail':
            return `${head}><failure message="${escapeXml(message)}"/></testcase>`;
    }
}
function count(cases, outcome) {
    return cases.filter((one) => one.outcome === outcome).length;
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/quarantine.js




const quarantine_text = { type: 'string', minLength: 1, maxLength: 1000 };
const quarantine_schema = {
    type: 'array',
    maxItems: 200,
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['versions', 'test', 'reason', 'owner', 'issue', 'expires'],
        properties: { versions: quarantine_text, test: quarantine_text, reason: quarantine_text, owner: quarantine_text, issue: quarantine_text, expires: dayText },
    },
};
/** @throws ProblemError */
function readQuarantine(source, file, scheme) {
    if (isBlank(source))
        return [];
    const problems = [];
    const entries = readChecked(quarantine_schema, source, file).flatMap((entry, index) => {
        try {
            return [{ ...entry, includes: parseRange(entry.versions, scheme) }];
        }
        catch (error) {
            if (!(error instanceof ValueFault))
                throw error;
            problems.push({ where: `${file} [${index}].versions`, what: error.what, mend: error.mend });
            return [];
        }
    });
    if (problems.length > 0)
        throw new ProblemError(problems);
    return entries;
}
/**
 * Whether every failure of a version is known. Without JUnit the failures have no names, and only an entry for all tests
 * (`*`) can be about them.
 */
function quarantine_excuse(entries, version, cases, today) {
    const about = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.includes(version));
    const failed = cases?.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name) ?? [];
    const names = failed.length === 0 ? [undefined] : failed;
    const used = new Set();
    for (const name of names) {
        const known = about.filter(({ entry }) => (name === undefined ? entry.test === '*' : matches(entry.test, name)));
        const living = known.find(({ entry }) => entry.expires >= today);
        if (living !== undefined)
            used.add(living.index);
        else {
            const ended = known[0]?.entry;
            const why = ended === undefined ? '' : `its quarantine (${ended.issue}, ${ended.owner}) ended on ${ended.expires}`;
            return { kind: 'none', why };
        }
    }
    const why = [...used]
        .map((index) => entries[index])
        .map((entry) => `${entry?.issue} (${entry?.owner}: ${entry?.reason})`);
    return { kind: 'excused', entries: [...used], why: why.join('; ') };
}
/** `*` matches greedily from the left; without regular expressions, whatever the pattern holds. */
function matches(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return pattern === name;
    const last = rest.pop() ?? '';
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
        return false;
    let at = first.length;
    for (const part of rest) {
        const found = name.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return at <= name.length - last.length;
}

;// CONCATENATED MODULE: ./packages/compat/lib/running/run-version.js


/**
 * Runs the tests of one old version against the new build. The own tests of the candidate come first: where they are red,
 * the build is broken and nothing is known of old clients.
 */
async function runVersion(plan, stage) {
    const { old, control, candidate, head, quarantine, today } = plan;
    const base = {
        schema: 1,
        version: old.version.text,
        tag: old.tag,
        sha: old.sha,
        candidate: candidate.text,
        head,
    };
    const controls = control === undefined ? [] : await tries(plan, stage, control);
    const last = controls.at(-1);
    if (control !== undefined && last?.outcome !== 'pass') {
        const outcome = last?.outcome === 'infra' ? 'infra' : 'unknown';
        const why = `the control is red, so nothing is known of ${old.version.text}: ${last?.why ?? 'it did not run'}`;
        return { ...base, outcome, why, control: 'red', quarantined: [], notes: notesOf(controls), controls, attempts: [] };
    }
    const attempts = await tries(plan, stage, old);
    const found = run_version_together(attempts);
    const known = { ...base, control: control === undefined ? 'off' : 'pass', controls, attempts };
    const notes = notesOf([...controls, ...attempts]);
    if (found.outcome !== 'fail')
        return { ...known, ...found, quarantined: [], notes };
    const failed = attempts.findLast(({ outcome }) => outcome === 'fail');
    const excused = excuse(quarantine, old.version, failed?.cases, today);
    if (excused.kind === 'none') {
        return { ...known, ...found, quarantined: [], notes: excused.why === '' ? notes : [...notes, excused.why] };
    }
    return {
        ...known,
        outcome: 'quarantined',
        why: `${found.why}; known: ${excused.why}`,
        quarantined: excused.entries,
        notes,
    };
}
async function tries(plan, stage, subject) {
    const attempts = [];
    const left = { ...plan.retries };
    for (;;) {
        const attempt = await attemptOnce(plan, stage, subject, attempts.length + 1);
        attempts.push(attempt);
        if (attempt.outcome === 'fail' && left.failures-- > 0)
            continue;
        if (attempt.outcome === 'infra' && left.infra-- > 0)
            continue;
        return attempts;
    }
}
/** A failure that passes later is flaky; one that is followed by trouble stays a failure. */
function run_version_together(attempts) {
    const last = attempts.at(-1);
    const failed = attempts.find(({ outcome }) => outcome === 'fail');
    if (last === undefined)
        return { outcome: 'unknown', why: 'nothing was tried' };
    const count = attempts.length === 1 ? '' : ` (try ${attempts.length})`;
    if (last.outcome === 'pass' && failed !== undefined) {
        return { outcome: 'flaky', why: `try ${failed.attempt}: ${failed.why}; try ${last.attempt} passed` };
    }
    if (failed !== undefined)
        return { outcome: 'fail', why: `${failed.why}${count}` };
    return { outcome: last.outcome, why: `${last.why}${count}` };
}
/** A cleanup that fails may leave something behind for whoever comes next. */
function notesOf(attempts) {
    return attempts.flatMap(({ attempt, phases }) => phases
        .filter(({ phase, exit }) => phase === 'cleanup' && exit !== 0)
        .map(({ exit, why }) => `cleanup of try ${attempt} ${why === '' ? `ended with ${exit}` : why}`));
}

;// CONCATENATED MODULE: ./packages/compat/lib/index.js
























;// CONCATENATED MODULE: ./packages/plan/lib/compat/ancestors.js


/** In a shallow clone each question can be a fetch; the newest releases are the ones that decide. */
const mostAsked = 30;
/** The releases in the history of `head`. @param areLocal whether their tags are refs of the checkout */
async function ancestors_ancestorsOf({ checkout, sources }, head, releases, areLocal) {
    if (releases.length === 0)
        return { kind: 'known', tags: new Set() };
    if (checkout === undefined)
        return ancestors_unknown('there is no checkout');
    try {
        if (!(await has(checkout, sources.remote, head)))
            return ancestors_unknown(`${shortSha(head)} is not in the checkout`);
        if (await checkout.isShallow())
            return await byDeepening(checkout, sources.remote, head, releases);
        const named = await checkout.tagsIn(head);
        const tags = new Set(releases.filter(({ tag }) => named.has(tag)).map(({ tag }) => tag));
        if (areLocal)
            return { kind: 'known', tags };
        // Tags that only the remote has are no refs here: their commits are.
        for (const { tag, sha } of releases.toReversed().slice(0, mostAsked)) {
            if (tags.has(tag) || !(await checkout.has(sha)))
                continue;
            const meeting = await checkout.ancestry(sha, head);
            if (meeting.kind === 'known' && meeting.mergeBases.includes(sha))
                tags.add(tag);
        }
        return { kind: 'known', tags };
    }
    catch (error) {
        return ancestors_unknown(reasonOf(error));
    }
}
async function byDeepening(checkout, remote, head, releases) {
    const tags = new Set();
    const asked = releases.toReversed().slice(0, mostAsked);
    // One fetch for all of them.
    if (remote !== undefined)
        await checkout.bring(remote, asked.map(({ sha }) => sha));
    for (const { tag, sha } of asked) {
        if (!(await checkout.has(sha)))
            return ancestors_unknown(`${tag} is not in the shallow checkout`);
        const meeting = remote === undefined ? await checkout.ancestry(sha, head) : await checkout.deepen(remote, sha, head);
        if (meeting.kind !== 'known')
            return ancestors_unknown(`the shallow checkout does not reach ${tag}`);
        if (meeting.mergeBases.includes(sha))
            tags.add(tag);
    }
    return { kind: 'known', tags };
}
/** Whether the commit is here, after it was asked for. */
async function has(checkout, remote, commit) {
    if (await checkout.has(commit))
        return true;
    if (remote === undefined)
        return false;
    await checkout.bring(remote, [commit]);
    return await checkout.has(commit);
}
function ancestors_unknown(why) {
    return { kind: 'unknown', why: `${why}. Check out with fetch-depth: 0` };
}

;// CONCATENATED MODULE: ./packages/plan/lib/files-at.js


/** Lock files of large workspaces have a few megabytes. */
const files_at_maxBytes = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** What is kept of each commit. */
const files_at_maxKept = (/* unused pure expression or super */ null && (32 * 1024 * 1024));
/** One request each: an answer that needs more of them is not worth a token's hourly quota. */
const mostByApi = 100;
/** The files of a commit, from where the comparison came from. What was read once is kept: manifests are asked for often. */
function files_at_filesAt({ checkout, api }, commit, via) {
    const known = new Map();
    let listed;
    let listedByApi;
    let linked;
    let asked = 0;
    let kept = 0;
    const readByApi = async (paths) => {
        asked += paths.length;
        if (asked > mostByApi) {
            throw new FilesUnreadable(`the API would have to be asked for more than ${mostByApi} files; add actions/checkout`);
        }
        const found = new Map();
        for (const path of paths) {
            const file = await (await connected()).file(path, commit);
            if (file === undefined)
                continue;
            // what the API gave as text no longer shows which bytes were none
            if (file.text.includes('\ufffd'))
                throw new FilesUnreadable(`${quote(path)} is not UTF-8; add actions/checkout`);
            found.set(path, new TextEncoder().encode(file.text));
        }
        return found;
    };
    const connected = async () => {
        if (api === undefined)
            throw new FilesUnreadable('there is no token to ask the API');
        return await api();
    };
    const entriesByApi = async () => {
        const tree = (await (await connected()).commit(commit))?.tree;
        const { entries, complete } = tree === undefined ? { entries: [], complete: false } : await (await connected()).tree(tree, true);
        if (!complete)
            throw new FilesUnreadable(`the API does not list all files of ${shortSha(commit)}; add actions/checkout`);
        return entries.filter(({ mode }) => mode !== '040000');
    };
    const linksByApi = async () => {
        const links = (await (listedByApi ??= entriesByApi())).filter(({ mode }) => mode === '120000');
        if (links.length > 0)
            throw new FilesUnreadable(`the API does not say where ${links.length} symbolic links lead; add actions/checkout`);
        return new Map();
    };
    const listByApi = async () => (await (listedByApi ??= entriesByApi())).map(({ path }) => path);
    const isLocal = via === 'git' && checkout !== undefined;
    return {
        async read(paths) {
            const missing = paths.filter((path) => !known.has(path));
            if (missing.length > 0) {
                const found = await telling(commit, () => isLocal ? checkout.readFiles(commit, missing, files_at_maxBytes) : readByApi(missing));
                for (const path of missing) {
                    const bytes = found.get(path);
                    kept += bytes?.length ?? 0;
                    if (kept <= files_at_maxKept)
                        known.set(path, bytes);
                }
                return new Map(paths.flatMap((path) => entryOf(path, known.get(path) ?? found.get(path))));
            }
            return new Map(paths.flatMap((path) => entryOf(path, known.get(path))));
        },
        list: () => (listed ??= telling(commit, () => (isLocal ? checkout.listTree(commit) : listByApi()))),
        links: () => (linked ??= telling(commit, () => (isLocal ? checkout.readLinks(commit) : linksByApi()))),
    };
}
function entryOf(path, bytes) {
    return bytes === undefined ? [] : [[path, bytes]];
}
async function telling(commit, read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof FilesUnreadable)
            throw error;
        throw new FilesUnreadable(`files of ${shortSha(commit)} cannot be read (${reasonOf(error)})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/declared.js



/** The files of a commit: fetched when they are missing, else by the API. */
async function declared_filesOf({ checkout, sources }, commit) {
    const { remote, api } = sources;
    if (checkout !== undefined) {
        if (!(await checkout.has(commit)) && remote !== undefined)
            await checkout.bring(remote, [commit]);
        if (await checkout.has(commit))
            return filesAt(sources, commit, 'git');
    }
    if (api !== undefined)
        return filesAt(sources, commit, 'api');
    const fault = () => Promise.reject(new FilesUnreadable(`${shortSha(commit)} is not in the checkout, and there is no token`));
    return { read: fault, list: fault, links: fault };
}
async function declared_candidateAt(files, from, scheme) {
    if (from.kind === 'given')
        return versionOf(from.text, scheme, {});
    const found = await declare(files, from.specs);
    switch (found.kind) {
        case 'text':
            return versionOf(found.text, scheme, { file: found.file, line: found.line });
        case 'absent':
            return {
                kind: 'invalid',
                why: `${found.where} declares no version`,
                mend: 'Declare it, or name another candidate-file',
            };
        case 'unreadable': {
            const { why, mend, file, line } = found;
            if (found.isOutOfReach)
                return { kind: 'unknown', why: `${why}. ${mend}`, file, line };
            return { kind: 'invalid', why: `${file}: ${why}`, mend, file, line };
        }
    }
}
function versionOf(text, scheme, place) {
    const version = parseVersion(text, scheme);
    if (version !== undefined)
        return { kind: 'version', version, ...place };
    const why = `the candidate ${quote(text)} is not a version by ${scheme}`;
    return {
        kind: 'invalid',
        why,
        mend: scheme === 'semver' ? 'Write it like 1.2.3' : 'Write it like 2026.11.0',
        ...place,
    };
}
async function declared_floorAt(files, from, scheme) {
    if (from.kind === 'given')
        return { kind: 'declared', value: readWindow(from.text) ?? readFloor(from.text, scheme) };
    const found = await declare(files, from.specs);
    switch (found.kind) {
        case 'text': {
            const { text, file, line, standsFor } = found;
            return { kind: 'declared', value: readFloor(text, scheme, standsFor), file, line };
        }
        case 'absent':
            return { kind: 'absent', where: found.where };
        case 'unreadable': {
            const { why, mend, file, line } = found;
            if (found.isOutOfReach)
                return { kind: 'unknown', why: `${why}. ${mend}`, file, line };
            return { kind: 'faulty', why: `${file}: ${why}`, mend, file, line };
        }
    }
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/deployed.js


/** How far back a successful deployment is looked for. */
const limit = 30;
/** The released versions that run in the environments: the newest deployment of each whose latest status is success. */
async function deployed_deployedVersions(api, environments, releases) {
    const versions = [];
    const findings = [];
    const unknown = (message) => void findings.push({ code: 'DEPLOYED_UNKNOWN', severity: 'error', message });
    if (environments.length === 0)
        unknown('select: deployed needs environments, the names of those that clients use');
    if (api === undefined && environments.length > 0)
        unknown('what is deployed cannot be read without token (deployments: read)');
    if (api === undefined)
        return { versions, findings };
    for (const environment of environments) {
        try {
            const sha = await liveCommit(await api(), environment);
            const release = releases.all.findLast((known) => known.sha === sha);
            if (release !== undefined)
                versions.push(release.version);
            else if (sha === undefined)
                unknown(`nothing was deployed to ${quote(environment)} with success`);
            else
                unknown(`${shortSha(sha)} runs in ${quote(environment)}, and no release is at that commit`);
        }
        catch (error) {
            unknown(`what runs in ${quote(environment)} cannot be read: ${reasonOf(error)}`);
        }
    }
    return { versions, findings };
}
async function liveCommit(api, environment) {
    for (const { id, sha } of await api.deployments({ environment, limit })) {
        const [latest] = await api.deploymentStatuses(id);
        if (latest?.state === 'success')
            return sha;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/read-tags.js

/**
 * The tags of the repository. A checkout that has some by the pattern has them all, unless it is shallow: then, and where
 * it has none, the remote is asked. @param withTimes a window of days needs them
 */
async function read_tags_readTags({ checkout, sources }, pattern, withTimes) {
    const { remote, remoteFault } = sources;
    if (checkout === undefined)
        return { kind: 'unknown', why: 'there is no checkout. Add actions/checkout before this step' };
    const isShallow = await checkout.isShallow();
    const here = await checkout.tags(withTimes);
    if (!isShallow && here.some(({ name }) => pattern.read(name) !== undefined)) {
        return { kind: 'known', tags: here, via: 'git' };
    }
    if (remote === undefined) {
        // A whole repository that was never cloned from anywhere has what there is.
        const isAlone = !isShallow && (await checkout.remoteUrl('origin').catch(reasonOf)) === undefined;
        if (isAlone)
            return { kind: 'known', tags: here, via: 'git' };
        return { kind: 'unknown', why: `${remoteFault}. Check out with fetch-depth: 0` };
    }
    const found = await checkout.remoteTags(remote);
    if (found.kind === 'found')
        return { kind: 'known', tags: found.tags, via: 'the remote' };
    const mend = 'Check out with fetch-depth: 0, which brings the tags, or keep its credentials';
    return {
        kind: 'unknown',
        why: `the checkout has no tags by the pattern ${pattern.text}, and the remote could not be asked (${found.why}). ${mend}`,
    };
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/plan.js





/** What the head promises to old clients, and which of their versions have to be run against it. */
async function planCompat(opened, settings, { date, published }) {
    const { compared, sources } = opened;
    const { head } = compared;
    const base = compared.kind === 'known' ? compared.base : undefined;
    const { scheme, pattern } = settings;
    if (head === undefined) {
        const why = compared.kind === 'unknown' ? `${compared.why}. ${compared.mend}` : 'no head is known';
        return plan_nothing({ code: 'HISTORY_UNKNOWN', severity: 'error', message: why }, base);
    }
    const read = await readTags(opened, pattern, settings.floor.kind === 'given' && / days?$/.test(settings.floor.text));
    const releases = read.kind === 'known' ? releasesOf(read.tags, pattern) : undefined;
    const files = await filesOf(opened, head);
    const candidate = await candidateAt(files, settings.candidate, scheme);
    const facts = {
        ...settings,
        head,
        candidate,
        floor: await floorAt(files, settings.floor, scheme),
        releases: releases === undefined
            ? { kind: 'unknown', why: read.kind === 'unknown' ? read.why : '' }
            : { kind: 'known', releases },
        base: base === undefined || base === head ? undefined : await sideOf(opened, settings, base),
        acknowledgements: await acknowledged(files, settings),
        artifact: candidate.kind === 'version' ? await published(candidate.version.text) : 'not-asked',
        today: date.toISOString().slice(0, 10),
        now: Math.floor(date.getTime() / 1000),
    };
    sources.log.debug(`${releases?.all.length ?? 0} releases, tags via ${read.kind === 'known' ? read.via : 'nobody'}`);
    const judgement = await judgePromise(facts, {
        ancestors: (all) => ancestorsOf(opened, head, all, read.kind === 'known' && read.via === 'git'),
        floorAt: async ({ sha }) => await floorAt(await filesOf(opened, sha), settings.floor, scheme),
    });
    const chosen = await choose(opened, settings, judgement, releases);
    return {
        ...strictest(judgement, chosen.findings),
        head,
        base,
        tagsVia: read.kind === 'known' ? read.via : 'none',
        releases,
        selected: chosen.kept,
        dropped: chosen.dropped,
    };
}
async function sideOf(opened, { candidate, floor, scheme }, commit) {
    const files = await filesOf(opened, commit);
    return { candidate: await candidateAt(files, candidate, scheme), floor: await floorAt(files, floor, scheme) };
}
/** Read from the head: an acknowledgement is part of the change that it is about, and is reviewed with it. */
async function acknowledged(files, { acknowledgements, scheme }) {
    if (acknowledgements === '')
        return [];
    const bytes = (await files.read([acknowledgements])).get(acknowledgements);
    return bytes === undefined ? [] : readAcknowledgements(new TextDecoder().decode(bytes), acknowledgements, scheme);
}
async function choose({ options }, { choices, maxVersions, matrixFactor, environments }, { window, effective, candidate }, releases) {
    if (effective === undefined || candidate === undefined || releases === undefined)
        return { kept: [], dropped: [], findings: [] };
    const findings = [];
    const asksDeployed = choices.some(({ kind }) => kind === 'deployed');
    const deployed = asksDeployed
        ? await deployedVersions(options.api, environments, releases)
        : { versions: [], findings: [] };
    findings.push(...deployed.findings);
    const found = select(choices, { window, floor: effective, deployed: deployed.versions, seed: candidate.text });
    if (found.missing.length > 0 && window.length > 0) {
        const message = `select names ${found.missing.join(', ')}, and the window from ${effective.text} has no such version`;
        findings.push({ code: 'SELECTION_UNKNOWN_VERSION', severity: 'error', message });
    }
    for (const text of found.belowFloor) {
        const message = `${text} is deployed and below the floor ${effective.text}: its clients are given up`;
        findings.push({ code: 'DEPLOYED_BELOW_FLOOR', severity: 'warning', message });
    }
    const { kept, dropped } = cap(found.selected, mostVersions(maxVersions, matrixFactor));
    if (dropped.length > 0) {
        const texts = dropped.map(({ version }) => version.text);
        const more = texts.length > 30 ? ` and ${texts.length - 30} more` : '';
        const message = `${kept.length} of ${found.selected.length} versions are run; left out: ${texts.slice(0, 30).join(', ')}${more}`;
        findings.push({ code: 'WINDOW_TRUNCATED', severity: 'warning', message });
    }
    return { kept, dropped, findings };
}
/** What was found while selecting can only make the verdict worse. */
function strictest(judgement, findings) {
    const all = [...judgement.findings, ...findings];
    const weights = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => weightOf(code)));
    const { verdict } = judgement;
    if (verdict === 'invalid' || (!weights.has('invalid') && (verdict === 'broken-promise' || verdict === 'unknown'))) {
        return { ...judgement, findings: all };
    }
    if (weights.has('invalid'))
        return { ...judgement, findings: all, verdict: 'invalid', passed: false };
    if (weights.has('unknown'))
        return { ...judgement, findings: all, verdict: 'unknown', passed: false };
    return { ...judgement, findings: all };
}
function plan_nothing(finding, base) {
    return {
        verdict: 'unknown',
        passed: false,
        candidate: undefined,
        state: 'unknown',
        floor: 'none',
        effective: undefined,
        previous: undefined,
        onBase: 'none',
        change: 'none',
        bump: 'none',
        window: [],
        vacuous: true,
        vacuousBecause: '',
        findings: [finding],
        head: undefined,
        base,
        tagsVia: 'none',
        releases: undefined,
        selected: [],
        dropped: [],
    };
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
    if (!path.endsWith('.yml') && !path.endsWith('.yaml'))
        return false;
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(?:^|\/)action\.ya?ml$/.test(path);
}
const unread = Symbol('unread');
const guarded_maxBytes = (/* unused pure expression or super */ null && (512 * 1024));
const guarded_maxDepth = 10; // GitHub's own limit of nesting
function reader(sources, commit) {
    const known = new Map();
    const read = (path) => fileAt(sources, commit, path, guarded_maxBytes).then((found) => found?.text, () => unread);
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
    if (text === unread || depth > guarded_maxDepth)
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

;// CONCATENATED MODULE: ./packages/plan/lib/lint-tally.js

const mostFolders = 20;
/** Counts as it goes: a long history has more files than are worth holding. */
function lint_tally_tally(policy) {
    const targets = new Map(policy.targets.map(({ name }) => [name, 0]));
    const rules = new Map(policy.rules.map((rule) => [rule.name, emptyRule(rule)]));
    const folders = new Map();
    const proofs = new Map();
    let unknown = 0;
    const needs = (target) => targets.set(target, (targets.get(target) ?? 0) + 1);
    return {
        addUnknown(target) {
            unknown++;
            needs(target);
        },
        add({ target, confidence, files }) {
            needs(target);
            if (confidence === 'unknown')
                unknown++;
            const demand = demandOf(policy, target);
            // Labels and gaps in the difference can ask for more than any file does; then no file decides.
            const deciding = demand === 0 ? [] : files.filter((file) => demandOf(policy, file.target) === demand);
            for (const [rule, some] of Map.groupBy(files, ruleOf)) {
                const found = rules.get(rule) ?? { ...emptyRule(undefined), rule, target: NULL_DEPLOYMENT };
                const asked = some.reduce((most, file) => stricter(policy, most, file.target), found.target);
                rules.set(rule, {
                    ...found,
                    target: found.source === 'none' ? asked : found.target,
                    files: found.files + some.length,
                    commits: found.commits + 1,
                    decided: found.decided + Number(deciding.some((file) => ruleOf(file) === rule)),
                });
            }
            const unnamed = files.filter((file) => file.rule === 'default' && demandOf(policy, file.target) > 0);
            for (const [paths, some] of Map.groupBy(unnamed, folderOf)) {
                const found = folders.get(paths) ?? { paths, files: 0, commits: 0, alone: 0 };
                const isAlone = deciding.length > 0 && deciding.every((file) => some.includes(file));
                folders.set(paths, {
                    paths,
                    files: found.files + some.length,
                    commits: found.commits + 1,
                    alone: found.alone + Number(isAlone),
                });
            }
            for (const [proof, some] of Map.groupBy(files, (file) => file.proof)) {
                if (proof === 'none')
                    continue;
                const found = proofs.get(proof) ?? { proof, files: 0, commits: 0, freed: 0 };
                proofs.set(proof, {
                    proof,
                    files: found.files + some.length,
                    commits: found.commits + 1,
                    freed: found.freed + Number(demand === 0),
                });
            }
        },
        totals() {
            const counted = [...targets].map(([target, commits]) => ({ target, commits }));
            const ofRung = ({ target }) => demandOf(policy, target);
            return {
                targets: counted,
                demanding: counted.filter((one) => ofRung(one) > 0).reduce((sum, { commits }) => sum + commits, 0),
                unknown,
                rules: [...rules.values()],
                unnamed: [...folders.values()]
                    .toSorted((a, b) => b.alone - a.alone || b.commits - a.commits || b.files - a.files)
                    .slice(0, mostFolders),
                proofs: [...proofs.values()].toSorted((a, b) => b.files - a.files),
            };
        },
    };
}
/** The closure raises some files and frees others: two rules, to whoever reads the table. */
function ruleOf({ rule, proof }) {
    return proof === 'outside-closure' ? 'outside the closure' : rule;
}
function emptyRule(rule) {
    const counts = { files: 0, commits: 0, decided: 0 };
    if (rule === undefined)
        return { rule: '', source: 'none', target: '', ...counts };
    return { rule: rule.name, source: rule.source, target: rule.target, ...counts };
}
/** Two folders deep, as rules are mostly written. */
function folderOf({ path }) {
    const folders = path.split('/').slice(0, -1).slice(0, 2);
    return folders.length === 0 ? path : `${folders.join('/')}/**`;
}

;// CONCATENATED MODULE: ./packages/plan/lib/lint.js





/** How many commits are judged when nobody says, and at most. */
const lintCommits = { usual: 50, most: 1000 };
/** Above this many milliseconds somebody who waits wants to know how long. */
const progressMs = 5000;
/**
 * Runs a policy over the history of a branch, so that it can be tuned before it decides. Each commit is judged against its
 * first parent. The last that a shallow clone holds cannot be judged, since what it is compared with is missing.
 * @throws GitError when the tip is not in the checkout
 */
async function lint_lintHistory(options) {
    const { checkout, policy, tried, policyFile, tip, count, log, clock, signal } = options;
    const line = await checkout.firstParents(tip, count);
    const known = line.end === 'shallow' ? line.commits.slice(0, -1) : line.commits;
    const before = tally(policy);
    const after = tried === undefined ? undefined : { policy: tried, totals: tally(tried) };
    const commits = [];
    const progress = progressOf(known.length, log, clock);
    for (const { sha, parent, subject, date } of known) {
        signal.throwIfAborted();
        const base = parent ?? emptyTree(sha);
        const { verdict, files } = await judge(options, base, sha, policy, before);
        const other = after && (await judge(options, base, sha, after.policy, after.totals)).verdict;
        commits.push({
            sha,
            parent: parent ?? 'none',
            subject,
            date: date ?? 'none',
            files,
            verdict,
            ...(other === undefined ? {} : { tried: other }),
        });
        progress(commits.length);
    }
    return {
        policyFile,
        tip,
        asked: count,
        end: line.end,
        commits,
        totals: before.totals(),
        ...(after === undefined ? {} : { tried: after.totals.totals() }),
    };
}
/** What cannot be judged needs what is most demanding, as it would have then. */
async function judge({ classifyRange, signal }, base, head, policy, totals) {
    try {
        const found = await classifyRange(base, head, policy);
        totals.add(found);
        const { target, confidence, reason, files, deciding } = found;
        const [witness] = deciding;
        const verdict = { target, confidence, reason, rule: witness?.rule ?? 'none', file: witness?.path ?? 'none' };
        return { verdict, files: files.length };
    }
    catch (error) {
        signal.throwIfAborted();
        const target = mostDemanding(policy).name;
        totals.addUnknown(target);
        const reason = `It could not be judged: ${reasonOf(error)}`.slice(0, 300);
        return { verdict: { target, confidence: 'unknown', reason, rule: 'none', file: 'none' }, files: 0 };
    }
}
function progressOf(all, log, clock) {
    const start = clock.now();
    let told = start;
    return (done) => {
        const now = clock.now();
        if (now - told < progressMs || done === all)
            return;
        told = now;
        const left = writeDuration(((now - start) / done) * (all - done));
        log.info(`${done} of ${all} commits judged, about ${left} to go`);
    };
}

;// CONCATENATED MODULE: ./packages/change/lib/evidence.js
const evidence_noEvidence = { proofs: new Map() };
function evidence_changeKey({ kind, path, oldId, newId }) {
    return `${kind} ${oldId} ${newId} ${path}`;
}
/** Whether the content of both sides can tell anything: regular files, under one name, with one mode. */
function evidence_isComparable({ kind, oldMode, newMode, encoding }) {
    if (encoding === 'other')
        return false;
    switch (kind) {
        case 'added':
            return evidence_isRegular(newMode);
        case 'deleted':
            return evidence_isRegular(oldMode);
        case 'modified':
            return evidence_isRegular(oldMode) && oldMode === newMode;
        case 'renamed':
        case 'typechanged':
        case 'mode':
            return false;
    }
}
function evidence_isRegular(mode) {
    return mode === '100644' || mode === '100755';
}

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
    const files = Map.groupBy(counts, byWhat);
    const by = [...files]
        .map(([what, some]) => ({ what, files: some.reduce((sum, count) => sum + count.files, 0) }))
        .toSorted((a, b) => b.files - a.files)
        .map(({ what, files }) => `${files} ${what}`);
    return sentences_sentence(`${who}: ${sentences_enumerate(by, 3)}`);
}
const proofTexts = {
    'comments-only': 'to change comments only',
    'formatting-only': 'to change blanks only',
    manifest: 'to leave what the manifest builds',
    'lock-file': 'to leave what is locked for the build',
    'tests-only': 'to change tests only',
    'outside-closure': 'outside what is deployed',
};
function byWhat({ rule, proof }) {
    if (proof !== 'none')
        return `proven ${proofTexts[proof]}`;
    if (rule === 'default')
        return 'by default';
    return rule === 'gate' ? 'of the gate itself' : `by rule ${sentences_shownText(rule)}`;
}

;// CONCATENATED MODULE: ./packages/change/lib/surroundings.js

/**
 * What the packages say of a path, against what the rules say; `undefined` where the rules' word stands. A package that
 * a root is built from needs the closure's target: so does every file of it that no rule names, and every source of it,
 * whatever a rule says. A rule about other files, such as prose, keeps its word: a build takes those in only when a
 * source names them.
 * @param asked the closure's target
 */
function surroundings_surroundingsOf({ standing }, asked, nothing, byDefault) {
    return (path, named) => {
        const place = standing(path);
        const demand = (named ?? byDefault).demand;
        switch (place.kind) {
            case 'no-member':
                return undefined;
            case 'outside':
                if (named !== undefined)
                    return undefined;
                return { ...nothing, rule: 'closure', why: outside(place.member), proof: 'outside-closure' };
            case 'inside': {
                const isRaised = named === undefined ? asked.demand >= demand : place.compiled && asked.demand > demand;
                return isRaised ? { ...asked, rule: 'closure', why: inside(place.member, place.chain) } : undefined;
            }
            case 'unknown': {
                const isRaised = asked.demand > demand && (named === undefined || place.compiled);
                return isRaised
                    ? { ...asked, rule: 'closure', why: 'the packages that a root is built from are not known whole' }
                    : undefined;
            }
        }
    };
}
function inside(member, chain) {
    if (chain.length < 2)
        return `part of ${shownText(member)}, a root of the closure`;
    const links = chain.map(shownText);
    const way = links.length <= 4 ? links : [...links.slice(0, 2), '…', ...links.slice(-1)];
    return `part of ${shownText(member)}, which a root is built from (${way.join(' → ')})`;
}
function outside(member) {
    return `part of ${shownText(member)}, which no root is built from`;
}

;// CONCATENATED MODULE: ./packages/change/lib/judge.js




/** @param policy the one on whose ladder the files were judged */
function judge_rungsOf({ targets }) {
    const places = new Map(targets.map((target, place) => [target.name, place]));
    return (file) => places.get(file.target) ?? targets.length - 1;
}
/** Judges files by the rules of a policy; the closure raises what a rule places too low, and a proof of content lowers. */
function judge_judgeBy({ policy, evidence, ladder, isGateFile }) {
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
    const surround = policy.closure === undefined || evidence.closure === undefined
        ? undefined
        : surroundingsOf(evidence.closure, onLadder(ladder, policy.closure.target), onLadder(ladder, NULL_DEPLOYMENT), byDefault);
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
    const named = (path, candidates) => {
        const opinion = candidates.find(({ rule }) => rule.paths.matches(path))?.opinion;
        if (opinion === undefined && isGateFile(path))
            return ofTheGate;
        return surround?.(path, opinion) ?? opinion ?? byDefault;
    };
    const opinionOn = (path, candidates, change) => {
        const opinion = named(path, candidates);
        const doubt = doubtAbout(change);
        // somebody who wrote this very name knew what it is
        if (doubt === undefined || opinion.demand === strictest.demand || opinion.paths?.names(path) === true)
            return opinion;
        return { ...strictest, rule: 'integrity', why: doubt };
    };
    const byName = (change) => {
        const { path, oldPath, kind } = change;
        if (oldPath === undefined)
            return opinionOn(path, byKind[kind], change);
        const after = opinionOn(path, arriving, change);
        const before = opinionOn(oldPath, leaving, change);
        return before.demand > after.demand ? { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` } : after;
    };
    return {
        judge(change) {
            const opinion = byName(change);
            if (opinion.demand === 0)
                return decision(change, opinion, opinion.proof ?? 'none', '');
            const hasProofs = evidence.proofs.size > 0 && isComparable(change);
            const proof = hasProofs ? evidence.proofs.get(changeKey(change)) : undefined;
            if (proof?.kind === 'same') {
                return decision(change, { ...opinion, ...onLadder(ladder, NULL_DEPLOYMENT) }, proof.proof, proof.why);
            }
            return decision(change, opinion, 'none', whyUnproven(change, proof));
        },
    };
}
function whyUnproven(change, proof) {
    if (proof !== undefined)
        return proof.why;
    return isComparable(change) ? 'its content was not looked at' : `what is ${change.kind} cannot be proven by content`;
}
function decision({ path, oldPath, kind }, { target, rule, why }, proof, proofWhy) {
    if (oldPath === undefined)
        return { path, kind, target, rule, why, proof, proofWhy };
    return { path, oldPath, kind, target, rule, why, proof, proofWhy };
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

;// CONCATENATED MODULE: ./packages/change/lib/waive.js


/**
 * Somebody who may has said that less is enough for exactly this head. That lowers what files ask for; it lowers neither
 * what is unknown nor what a label demands.
 */
function waive_waive(answer, waivers, policy) {
    const lowering = waivers.filter(({ target }) => demandOf(policy, target) < answer.demand);
    const [lowest] = lowering.toSorted((a, b) => demandOf(policy, a.target) - demandOf(policy, b.target));
    if (lowest === undefined)
        return answer;
    const target = targetNamed(policy, lowest.target);
    const who = `${shownText(lowest.user)} (${shownText(lowest.where)})`;
    if (answer.lowerable === 'no') {
        return withFinding(answer, {
            code: 'waiver-without-effect',
            severity: 'warning',
            message: `${who} waives the change to ${theTarget(target.name)}, which lowers neither what is unknown nor what a label demands`,
        });
    }
    const full = theTarget(answer.target.name);
    const reason = `Waived from ${full} to ${theTarget(target.name)} for exactly this head by ${who}. ${answer.reason}`;
    const wouldChange = `Without the waiver, or with any other head, it would be ${full}`;
    const message = `${who} waives the change from ${full} to ${theTarget(target.name)}`;
    return withFinding({
        ...answer,
        target,
        demand: demandOf(policy, target.name),
        confidence: 'override',
        reason: sentence(reason),
        wouldChange: sentence(wouldChange),
    }, { code: 'waived', severity: 'notice', message });
}
function withFinding(answer, finding) {
    return { ...answer, findings: [...answer.findings, finding] };
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






/** From the judged files to one target. First comes what is not known, then labels, then the files, then waivers. */
function answer_answer(question) {
    const { waivers = [], policy } = question.input;
    return waive(unwaived(question), waivers, policy);
}
function unwaived(question) {
    const { input, head, files } = question;
    const { changeSet, policy } = input;
    const strictest = mostDemanding(policy);
    const settle = (target, confidence, reason, wouldChange, findings = [], lowerable = 'no') => ({
        target,
        demand: demandOf(policy, target.name),
        confidence,
        reason: sentence(reason),
        wouldChange: sentence(wouldChange),
        findings,
        lowerable,
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
    const asking = files.filter((file) => rungOf(file) === demand);
    const [witness] = witnesses(asking);
    const wouldChange = whatWouldChange(policy, files, target, labels);
    if (demand === 0) {
        return settle(target, weakest(files), reasonOfNothing(question.perRule, files.length), wouldChange);
    }
    const confidence = asking.every((file) => file.rule === 'default') ? 'default' : 'policy';
    const reason = reasonOfFiles(target.name, asking.length, files.length, witness);
    return settle(target, confidence, reason, wouldChange, [], label === undefined ? 'yes' : 'no');
}
/** A change is as surely harmless as the least certain of its files. */
function weakest(files) {
    if (files.some(({ rule, proof }) => rule === 'default' && proof === 'none'))
        return 'default';
    return files.some(({ proof }) => proof === 'none') ? 'policy' : 'proven';
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
    return { kind: 'readable', policy: headPolicy.policy ?? builtinPolicy, evidence: headPolicy.evidence ?? noEvidence };
}
/** Whether a path belongs to the gate and is one of those files that only automate: they need an approval, no testnet. */
function gate_gateFiles({ policyFile, guardedPaths }) {
    const guarded = new Set(guardedPaths.filter((path) => path.startsWith('.github/')));
    return (path) => path === policyFile || guarded.has(path);
}
/** The finding `gate-changed`: the policy or a workflow that calls Shakedown is touched, under either name. */
function gate_gateChanged({ changeSet, policy, policyFile, guardedPaths }) {
    const guarded = new Set([policyFile, ...guardedPaths]);
    const found = new Set();
    for (const { path, oldPath } of changeSet.changes) {
        if (guarded.has(path))
            found.add(path);
        if (oldPath !== undefined && guarded.has(oldPath))
            found.add(oldPath);
    }
    const touched = [...found].toSorted();
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
        const demanding = above[rungOf(file)] ?? [];
        if (demanding.length === 0)
            continue;
        for (const path of file.oldPath === undefined ? [file.path] : [file.path, file.oldPath]) {
            const folded = foldName(path);
            const missed = demanding.find(({ rule }) => rule.paths.barelyMisses(path, folded));
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
    const all = trackedPaths === undefined
        ? undefined
        : [...trackedPaths, ...files.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [path, oldPath]))];
    const isFolder = all === undefined ? changedFolders(files) : foldersOf(all);
    const sets = [
        ...policy.rules
            .filter((rule) => rule.source === 'policy')
            .map((rule) => [`rule ${rule.name}`, rule.paths]),
        ...[...policy.areas].map(([name, paths]) => [`area ${name}`, paths]),
    ];
    const found = [];
    for (const [name, paths] of sets) {
        const idle = all === undefined ? paths.patterns.filter(isFolder) : paths.idlePatterns(all);
        for (const pattern of idle) {
            const message = isFolder(pattern)
                ? `the pattern "${pattern}" of ${shownText(name)} names a folder and matches nothing; write "${pattern}/**"`
                : `the pattern "${shownText(pattern)}" of ${shownText(name)} matches no file`;
            found.push({ code: 'rule-matches-nothing', severity: 'warning', message });
        }
    }
    return found.slice(0, findingLimit);
}
/** Whether something changed below a folder of that name, asked a few times of many files. @param files in the order of their paths */
function changedFolders(files) {
    const left = files.map(({ oldPath }) => oldPath).filter((path) => path !== undefined);
    return (name) => {
        const below = `${name}/`;
        let [low, high] = [0, files.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((files[middle]?.path ?? '') < below)
                low = middle + 1;
            else
                high = middle;
        }
        return files[low]?.path.startsWith(below) === true || left.some((path) => path.startsWith(below));
    };
}
function foldersOf(paths) {
    const folders = new Set();
    let last = '';
    for (const path of paths) {
        const end = Math.max(0, path.lastIndexOf('/'));
        // neighbours in a tree share their folder
        if (end === last.length && path.startsWith(last))
            continue;
        const folder = path.slice(0, end);
        last = folder;
        for (let at = folder; at !== '' && !folders.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
            folders.add(at);
    }
    return (name) => folders.has(name);
}

;// CONCATENATED MODULE: ./packages/change/lib/classify.js








/**
 * Decides which deployment a change needs. The strictest demand of any file wins; what is not known is the most
 * demanding target; labels only raise. The order of the changes makes no difference.
 */
function classify_classify(input) {
    const { changeSet, policy, policyFile } = input;
    const changes = sorted(changeSet.changes);
    const head = headPolicyOf(input);
    const isGateFile = gateFiles(input);
    const rungOf = rungsOf(policy);
    const { evidence = noEvidence } = input;
    const trusted = judgeBy({ policy, evidence, ladder: policy, isGateFile });
    const judge = head.kind === 'readable'
        ? stricterJudge(trusted, judgeBy({ ...head, ladder: policy, isGateFile }), rungOf)
        : trusted;
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
            ...closureUnknown(evidence.closure?.faults ?? [], policyFile),
            ...nearMisses(policy, files),
            ...idlePatterns(policy, files, input.trackedPaths),
        ],
        perRule,
    };
}
/** The rung that the trusted policy alone places a change on: what a proof of its content could lower. */
function classify_demandsOf(input) {
    const { policy, evidence = noEvidence } = input;
    const { judge } = judgeBy({ policy, evidence, ladder: policy, isGateFile: gateFiles(input) });
    const rungOf = rungsOf(policy);
    return (change) => rungOf(judge(change));
}
/** Git lists a tree in order already, but for names beyond ASCII; of 50,000 changes a look is cheaper than a sort. */
function sorted(changes) {
    const isSorted = changes.every((change, index) => {
        const before = changes[index - 1];
        return before === undefined || before.path < change.path || inOrderOfPaths(before, change) <= 0;
    });
    return isSorted ? changes : changes.toSorted(inOrderOfPaths);
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
/** Packages that cannot be told free nothing, and raise every source. */
function closureUnknown(faults, file) {
    if (faults.length === 0)
        return [];
    const message = `the packages are not known whole, so no file is outside the closure: ${enumerate(faults, 3)}`;
    return [{ code: 'closure-unknown', severity: 'warning', message, file }];
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




;// CONCATENATED MODULE: ./packages/plan/lib/surroundings.js

/**
 * What the roots of the policy's closure are built from, on both sides of every comparison: what was built in before the
 * change and what is now both count. Only where a changed file would be outside is it asked what the packages inside name
 * by themselves, since all their sources are read for that.
 */
async function lib_surroundings_surroundingsOf(policy, ranges, sidesOf, changes) {
    const { closure } = policy;
    if (closure === undefined)
        return undefined;
    const { borrowingClosureOf, closureOf, mayBeBuilt } = await Promise.all(/* import() */[__webpack_require__.e(272), __webpack_require__.e(804)]).then(__webpack_require__.bind(__webpack_require__, 3804));
    const { roots } = closure;
    const faults = [];
    const sides = new Set(ranges.flatMap((range) => {
        const { base, head } = sidesOf(range, policy);
        return [base, head];
    }));
    const onEach = async (read) => {
        const found = [];
        for (const side of sides) {
            try {
                found.push(await read(side));
            }
            catch (error) {
                if (!(error instanceof FilesUnreadable))
                    throw error;
                faults.push(error.message);
            }
        }
        return found;
    };
    let closures = await onEach(async (side) => closureOf(await side.workspace(), roots));
    if (faults.length === 0 && changes.some((change) => surroundings_namesOf(change).some((path) => isOutside(closures, path)))) {
        const borrowing = await onEach(async (side) => borrowingClosureOf(side.files, await side.workspace(), roots));
        if (faults.length === 0)
            closures = borrowing;
    }
    // a root that is gone on one side only was added, or taken away, by the change
    const missing = closures.length === 0 ? [] : closures.map(({ missingRoots }) => missingRoots).reduce(shared);
    const known = [...faults, ...closures.flatMap((one) => one.faults), ...missing.map(noPackage)];
    const allFaults = [...new Set(known)];
    return {
        faults: allFaults,
        standing(path) {
            const places = closures.map((one) => one.place(path));
            const inside = places.filter((place) => place.kind === 'inside');
            const [first] = inside;
            if (first !== undefined)
                return { ...first, compiled: inside.some(({ compiled }) => compiled) };
            if (allFaults.length > 0)
                return { kind: 'unknown', compiled: mayBeBuilt(path) };
            return places.find((place) => place.kind === 'outside') ?? { kind: 'no-member' };
        },
    };
}
function surroundings_namesOf({ path, oldPath }) {
    return oldPath === undefined ? [path] : [path, oldPath];
}
function isOutside(closures, path) {
    const kinds = closures.map((one) => one.place(path).kind);
    return kinds.includes('outside') && !kinds.includes('inside');
}
function shared(a, b) {
    return a.filter((root) => b.includes(root));
}
function noPackage(root) {
    return `there is no package in ${root}, which closure.roots names`;
}

;// CONCATENATED MODULE: ./packages/plan/lib/versions.js



/**
 * Reads both versions of the files. Where one comparison in git shows all changes, it has named the blobs: they are read
 * at once, without a look into the trees, and nothing of them is kept. What is not found so is asked for by its path.
 */
async function versions_readVersions(changes, ranges, sides, checkout) {
    const isNamed = ranges.length === 1 && ranges[0]?.source === 'git' && checkout !== undefined;
    const blobs = isNamed ? await readBlobs(checkout, changes.filter(isComparable)) : new Map();
    const [before, after] = [new Map(), new Map()];
    const others = [];
    for (const { path, kind, oldId, newId } of changes) {
        const [old, now] = [blobs.get(oldId), blobs.get(newId)];
        if ((old === undefined && kind !== 'added') || (now === undefined && kind !== 'deleted'))
            others.push(path);
        else {
            if (old !== undefined)
                before.set(path, old);
            if (now !== undefined)
                after.set(path, now);
        }
    }
    if (others.length === 0)
        return { before: { bytes: before, faults: new Map() }, after: { bytes: after, faults: new Map() } };
    const [old, now] = [await readAll(sides.base.files, others), await readAll(sides.head.files, others)];
    return {
        before: { bytes: new Map([...before, ...old.bytes]), faults: old.faults },
        after: { bytes: new Map([...after, ...now.bytes]), faults: now.faults },
    };
}
async function readBlobs(checkout, changes) {
    try {
        const ids = changes.flatMap(({ oldId, newId }) => [oldId, newId]).filter((id) => !/^0+$/.test(id));
        return await checkout.readBlobs(ids, maxBytes);
    }
    catch {
        // Asked for by their paths, the fault is told of the file that has it.
        return new Map();
    }
}
/** One file that cannot be read must not take the others along. */
async function readAll(files, paths) {
    const faults = new Map();
    try {
        return { bytes: await files.read(paths), faults };
    }
    catch (error) {
        if (!(error instanceof FilesUnreadable))
            throw error;
        if (paths.length === 1)
            return { bytes: new Map(), faults: new Map(paths.map((path) => [path, error.message])) };
    }
    const bytes = new Map();
    for (const path of paths) {
        const one = await readAll(files, [path]);
        for (const [name, text] of one.bytes)
            bytes.set(name, text);
        for (const [name, fault] of one.faults)
            faults.set(name, fault);
    }
    return { bytes, faults };
}

;// CONCATENATED MODULE: ./packages/plan/lib/evidence.js




/** So many files are read in one go: few at first, since one that counts ends it; never more than are held well. */
const batches = { first: 32, most: 128 };
/**
 * What the policy asks to be known beyond names. Blobs are read only of files that a proof could lower, the most
 * demanding first, and only until one of them keeps its target: then the answer stands.
 */
async function evidence_gatherEvidence(options) {
    const { input, ranges, sidesOf, explain, log } = options;
    const { policy, changeSet } = input;
    const closure = await surroundingsOf(policy, ranges, sidesOf, changeSet.changes);
    const byNames = closure === undefined ? noEvidence : { ...noEvidence, closure };
    // of a change that is not known whole no proof changes the answer
    if (!changeSet.complete || trustsNothing(policy))
        return byNames;
    const { prove, proversOf } = await Promise.all(/* import() */[__webpack_require__.e(272), __webpack_require__.e(804), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 7001));
    const provers = proversOf(policy.content);
    const proofs = new Map();
    const proveIn = prover(options, (versions, sides) => prove(provers, versions, sides));
    for (const rung of rungsFromTop({ ...input, evidence: byNames })) {
        const provable = rung.filter((change) => isCovered(provers, change));
        const stands = provable.length < rung.length;
        if (stands && explain === 'brief')
            break;
        let held = 0;
        let count = batches.first;
        for (let at = 0; at < provable.length; at += count, count = Math.min(count * 2, batches.most)) {
            if (at > 0)
                log.debug(`${at} of ${provable.length} files compared`);
            const changes = provable.slice(at, at + count);
            for (const [change, proof] of await proveIn(changes)) {
                proofs.set(changeKey(change), proof);
                if (proof.kind === 'same')
                    held++;
            }
            if (held < Math.min(at + count, provable.length) && explain === 'brief')
                return { ...byNames, proofs };
        }
    }
    return { ...byNames, proofs };
}
function trustsNothing({ content }) {
    return content.comments.length + content.tests.length + Object.keys(content.manifests).length === 0;
}
/** The changes that ask for anything, by what they ask for, most demanding first. */
function rungsFromTop(input) {
    return [...Map.groupBy(input.changeSet.changes, demandsOf(input))]
        .filter(([rung]) => rung > 0)
        .toSorted(([a], [b]) => b - a)
        .map(([, changes]) => changes);
}
function isCovered(provers, change) {
    if (!isComparable(change))
        return false;
    const { path, kind } = change;
    if (kind !== 'added' && kind !== 'deleted' && kind !== 'modified')
        return false;
    return provers.some((one) => one.covers(path, kind));
}
/** A file must be proven in every comparison that shows it: in a merge group, against both bases. */
function prover({ input, ranges, sidesOf, checkout }, compare) {
    return async (changes) => {
        const found = new Map();
        for (const range of ranges) {
            const sides = sidesOf(range, input.policy);
            const { before, after } = await readVersions(changes, ranges, sides, checkout);
            for (const change of changes) {
                const { path } = change;
                if ((found.get(change)?.kind ?? 'same') !== 'same')
                    continue;
                const fault = before.faults.get(path) ?? after.faults.get(path);
                const versions = { path, before: before.bytes.get(path), after: after.bytes.get(path) };
                if (fault !== undefined)
                    found.set(change, { kind: 'unproven', why: fault });
                else if (isShownBy(change, versions))
                    found.set(change, await settled(() => compare(versions, sides)));
            }
        }
        return found;
    };
}
/** Whether the comparison has this change: the same path may have changed in another way, or not at all, in another. */
function isShownBy({ kind }, { before, after }) {
    return (before !== undefined) === (kind !== 'added') && (after !== undefined) === (kind !== 'deleted');
}
async function settled(compare) {
    try {
        return await compare();
    }
    catch (error) {
        if (!(error instanceof FilesUnreadable))
            throw error;
        return { kind: 'unproven', why: error.message };
    }
}

;// CONCATENATED MODULE: ./packages/plan/lib/sides.js

function sides_openSides(sources) {
    const known = new Map();
    const side = (commit, via) => {
        const key = `${via} ${commit}`;
        const found = known.get(key) ?? openSide(filesAt(sources, commit, via));
        known.set(key, found);
        return found;
    };
    return ({ base, head, source }, policy) => ({
        base: side(base, source),
        head: side(head, source),
        roots: policy.closure?.roots ?? [],
    });
}
function openSide(files) {
    let workspace;
    return {
        files,
        // loaded only when a policy asks for packages or for what a lock file builds
        workspace: () => (workspace ??= Promise.all(/* import() */[__webpack_require__.e(272), __webpack_require__.e(804)]).then(__webpack_require__.bind(__webpack_require__, 3804)).then(({ readWorkspace }) => readWorkspace(files))),
    };
}

;// CONCATENATED MODULE: ./packages/plan/lib/classified.js



/** Classifies a difference by its names, and by as much of its content as the policies ask for and the answer needs. */
async function classified_classified(sources, difference) {
    const { input, ranges, explain } = difference;
    const { log, checkout } = sources;
    const sidesOf = openSides(sources);
    const { headPolicy, ...alone } = input;
    const gather = (policy) => gatherEvidence({ input: { ...alone, policy }, ranges, sidesOf, explain, log, checkout });
    const evidence = await gather(input.policy);
    const known = headPolicy?.policy === undefined
        ? { ...input, evidence }
        : { ...input, evidence, headPolicy: { ...headPolicy, evidence: await gather(headPolicy.policy) } };
    return { ...known, answer: classify(known) };
}

;// CONCATENATED MODULE: ./packages/plan/lib/lint-plan.js










/**
 * Holds the trusted policy against the history of its branch; where the head has another policy, both are shown.
 * @throws ProblemError without a checkout that has the history
 */
async function planLint({ count, clock, ...options }) {
    const { checkout, log, signal } = options;
    const sources = await openSources(options);
    if (checkout === undefined || sources.checkout === undefined) {
        throw new ProblemError([
            {
                where: 'input "mode"',
                what: 'lint reads history, and there is no checkout',
                mend: 'Add actions/checkout with fetch-depth: 0 before this step',
            },
        ]);
    }
    const live = tips(sources);
    const situation = await readSituation(sources, { base: '', head: '', headSha: '', pullRequest: undefined });
    const trusted = await trustedPolicy(sources, situation, options.policy, live);
    const head = headOf(situation);
    const tip = options.tip === '' ? (trusted.commit ?? head) : options.tip;
    if (tip === undefined) {
        const what = `the event ${options.event.name} names no commit, and the trusted branch is not known`;
        throw new ProblemError([
            { where: 'input "head"', what, mend: 'Give the whole id of the commit whose history is to be judged' },
        ]);
    }
    const tried = head === undefined ? undefined : await otherPolicy(sources, trusted, head);
    const classifyRange = async (base, commit, policy) => {
        const changes = await checkout.changes(base, commit);
        const ranges = [{ base, head: commit, why: 'its first parent', source: 'git' }];
        const input = {
            changeSet: { complete: true, changes, source: 'git' },
            policy,
            // a commit that once edited the policy is judged by the one that is held against it
            ...(changes.some(({ path }) => path === trusted.file) ? { headPolicy: { policy } } : {}),
            policyFile: trusted.file,
            guardedPaths: await guardedPaths(sources, changes, ranges, trusted.file),
            labels: [],
        };
        return (await classified(sources, { input, ranges, explain: 'brief' })).answer;
    };
    const lint = await lintHistory({
        checkout,
        policy: trusted.policy,
        ...(tried === undefined ? {} : { tried }),
        policyFile: trusted.file,
        tip,
        count,
        classifyRange,
        log,
        clock,
        signal,
    });
    return { trusted, lint };
}
/** The policy at the head, when it is another one than the trusted. @throws ProblemError when it has faults: they are what lint is for */
async function otherPolicy(sources, { origin, file, blob }, head) {
    if (origin === 'inline')
        return undefined;
    const found = await fileAt(sources, head, file, 128 * 1024);
    if (found === undefined || found.blob === blob)
        return undefined;
    return parsePolicy(found.text, `${file} at ${shortSha(head)}`).policy;
}

;// CONCATENATED MODULE: ./packages/plan/lib/lint-schema.js
const lint_schema_text = { type: 'string' };
const lint_schema_count = { type: 'integer', minimum: 0 };
const verdict = {
    type: 'object',
    additionalProperties: false,
    required: ['target', 'confidence', 'reason', 'rule', 'file'],
    properties: {
        target: lint_schema_text,
        confidence: { enum: ['proven', 'policy', 'default', 'override', 'unknown'] },
        reason: lint_schema_text,
        rule: { ...lint_schema_text, description: 'of the file that shows best why, or none' },
        file: { ...lint_schema_text, description: 'that file, or none' },
    },
};
function listOf(properties, description) {
    const items = { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
    return { type: 'array', description, items };
}
const totals = {
    type: 'object',
    additionalProperties: false,
    required: ['targets', 'demanding', 'unknown', 'rules', 'unnamed', 'proofs'],
    properties: {
        targets: listOf({ target: lint_schema_text, commits: lint_schema_count }, 'how many commits needed each, the least demanding first'),
        demanding: { ...lint_schema_count, description: 'commits that needed more than the null deployment' },
        unknown: { ...lint_schema_count, description: 'commits that could not be judged whole; they count as most demanding' },
        rules: listOf({ rule: lint_schema_text, source: lint_schema_text, target: lint_schema_text, files: lint_schema_count, commits: lint_schema_count, decided: lint_schema_count }, 'the rules in their order, then default, closure, gate and integrity where they decided a file'),
        unnamed: listOf({ paths: lint_schema_text, files: lint_schema_count, commits: lint_schema_count, alone: lint_schema_count }, 'where the files lie that no rule names; alone: commits in which nothing else asks for as much'),
        proofs: listOf({ proof: lint_schema_text, files: lint_schema_count, commits: lint_schema_count, freed: lint_schema_count }, 'what was lowered whatever the rule says'),
    },
};
/** What a report of `mode: lint` holds under the key `lint`. */
const lintSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['policyFile', 'tip', 'asked', 'end', 'commits', 'totals'],
    properties: {
        policyFile: lint_schema_text,
        tip: lint_schema_text,
        asked: lint_schema_count,
        end: { enum: ['count', 'root', 'shallow'], description: 'why there are not more commits' },
        commits: {
            type: 'array',
            description: 'newest first, each against its first parent',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['sha', 'parent', 'subject', 'date', 'files', 'verdict'],
                properties: {
                    sha: lint_schema_text,
                    parent: { ...lint_schema_text, description: 'the first parent, or none' },
                    subject: { ...lint_schema_text, description: 'as its author wrote it, at most 200 characters' },
                    date: { ...lint_schema_text, description: 'RFC 3339, or none' },
                    files: lint_schema_count,
                    verdict,
                    tried: { ...verdict, description: 'by the policy at the head, where it is another one' },
                },
            },
        },
        totals,
        tried: { ...totals, description: 'the same by the policy at the head' },
    },
};

;// CONCATENATED MODULE: ./packages/plan/lib/lint-summary.js


/** The report has them all. */
const shownCommits = 200;
const shownRules = 100;
/** A policy's past for people: how often it would have asked for what, why, and what a new rule would name. */
function lintSummary(lint) {
    const { commits, totals, tried } = lint;
    const tables = [
        targetTable(lint),
        ruleTable(totals, tried === undefined ? 'Rules' : 'Rules of the trusted policy'),
        ...(tried === undefined ? [] : [ruleTable(tried, 'Rules of the head’s policy')]),
        unnamedTable(tried ?? totals),
        proofTable(tried ?? totals),
        commitTable(commits, tried !== undefined),
    ];
    return { reason: lint_summary_reasonOf(lint), notices: noticesOf(lint), tables: tables.filter(({ rows }) => rows.length > 0) };
}
function lint_summary_reasonOf({ commits, totals, tried }) {
    const all = lint_summary_counted(commits.length);
    if (commits.length === 0)
        return 'No commit could be judged';
    const asking = totals.targets.filter(({ target, commits: some }) => target !== NULL_DEPLOYMENT && some > 0);
    const [only] = asking;
    const what = only !== undefined && asking.length === 1
        ? `the ${only.target}`
        : `more than the null deployment${asking.length === 0 ? '' : `: ${asking.map((one) => `${one.commits} the ${one.target}`).join(', ')}`}`;
    const now = `${totals.demanding} of ${all} would have needed ${what}`;
    const then = tried === undefined
        ? ''
        : `; with the head’s policy ${tried.demanding} of ${commits.length} instead of ${totals.demanding}`;
    return `${now}${then}`.slice(0, 300);
}
function noticesOf({ end, commits, asked, totals, tried }) {
    const notices = [];
    if (end === 'shallow') {
        notices.push(`The checkout is shallow: it holds what ${commits.length} of the ${asked} commits asked for can be compared with. ` +
            'Check out with fetch-depth: 0');
    }
    if (end === 'root' && commits.length < asked)
        notices.push(`The history has no more than ${lint_summary_counted(commits.length)}`);
    const judged = [
        ['', totals],
        [' by the head’s policy', tried],
    ];
    for (const [whose, found] of judged) {
        if (found === undefined || found.unknown === 0)
            continue;
        notices.push(`${lint_summary_counted(found.unknown)} could not be judged whole${whose}, which counts as most demanding`);
    }
    const idle = (tried ?? totals).rules.filter(({ source, files }) => source === 'policy' && files === 0);
    if (idle.length > 0 && commits.length > 0) {
        const names = idle.slice(0, 10).map(({ rule }) => rule);
        const more = idle.length > 10 ? ` and ${idle.length - 10} more` : '';
        notices.push(`In these commits no file was decided by ${idle.length === 1 ? 'the rule' : 'the rules'} ${names.join(', ')}${more}`);
    }
    return notices;
}
function targetTable({ commits, totals, tried }) {
    const share = (some) => `${some} (${commits.length === 0 ? 0 : Math.round((100 * some) / commits.length)} %)`;
    const names = [...new Set([...totals.targets, ...(tried?.targets ?? [])].map(({ target }) => target))];
    const of = (found, name) => found.targets.find(({ target }) => target === name)?.commits ?? 0;
    return {
        title: 'What the commits would have needed',
        note: 'Each commit is judged against its first parent; a merge is one change.',
        columns: ['Target', 'Commits', ...(tried === undefined ? [] : ['With the head’s policy'])],
        rows: names.map((name) => [
            name,
            share(of(totals, name)),
            ...(tried === undefined ? [] : [share(of(tried, name))]),
        ]),
    };
}
function ruleTable({ rules }, title) {
    // What a preset has for other projects is no news.
    const worth = rules.filter(({ files, source }) => files > 0 || source === 'policy');
    return {
        title,
        note: '"Decided" counts the commits whose answer comes from a file of this rule.',
        columns: ['Rule', 'From', 'Target', 'Files', 'Commits', 'Decided'],
        rows: worth
            .slice(0, shownRules)
            .map(({ rule, source, target, files, commits, decided }) => [
            rule,
            source === 'none' ? '' : source,
            target,
            `${files}`,
            `${commits}`,
            `${decided}`,
        ]),
    };
}
function unnamedTable({ unnamed }) {
    return {
        title: 'What no rule names',
        note: 'A rule for these paths would change the answer of the commits in the last column.',
        columns: ['Paths', 'Files', 'Commits', 'Alone decide'],
        rows: unnamed.map(({ paths, files, commits, alone }) => [paths, `${files}`, `${commits}`, `${alone}`]),
    };
}
function proofTable({ proofs }) {
    return {
        title: 'What proofs changed',
        note: '"Freed" counts the commits that need nothing and have such a file.',
        columns: ['Proof', 'Files', 'Commits', 'Freed'],
        rows: proofs.map(({ proof, files, commits, freed }) => [proof, `${files}`, `${commits}`, `${freed}`]),
    };
}
function commitTable(commits, isByHead) {
    const shown = commits.slice(0, shownCommits);
    return {
        title: 'Commits',
        note: shown.length < commits.length
            ? `The newest ${shown.length} of ${commits.length}; the report has them all.`
            : 'Newest first.',
        columns: [
            'Commit',
            'Date',
            'Subject',
            'Files',
            'Target',
            ...(isByHead ? ['By the head’s policy'] : []),
            'Rule',
            'File',
        ],
        rows: shown.map(({ sha, date, subject, files, verdict, tried }) => [
            shortSha(sha),
            date.slice(0, 10),
            subject.length > 80 ? `${subject.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : subject,
            `${files}`,
            verdict.target,
            ...(isByHead ? [tried?.target ?? ''] : []),
            verdict.rule === 'none' ? '' : verdict.rule,
            verdict.file === 'none' ? '' : verdict.file,
        ]),
    };
}
/** For the log, one line for each commit and at most `shownCommits`: print them with `Log.foreign`. */
function lintLines({ commits }) {
    const lines = commits.slice(0, shownCommits).map(({ sha, subject, verdict, tried }) => {
        const other = tried === undefined || tried.target === verdict.target ? '' : ` (head’s policy: ${tried.target})`;
        const why = verdict.rule === 'none' ? '' : `, ${verdict.rule}: ${verdict.file}`;
        const line = `${shortSha(sha)} → ${verdict.target}${other}${why} | ${subject}`;
        return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 400);
    });
    return commits.length > lines.length ? [...lines, `and ${commits.length - lines.length} more, in the report`] : lines;
}
function lint_summary_counted(commits) {
    return `${commits} commit${commits === 1 ? '' : 's'}`;
}

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
    const headPolicy = await plan_otherPolicy(sources, trusted, changeSet, wanted);
    const input = {
        changeSet,
        policy: trusted.policy,
        ...(headPolicy === undefined ? {} : { headPolicy }),
        policyFile: trusted.file,
        guardedPaths: guardPaths,
        labels: labels.names,
        ...(await tracked(sources, trusted, changeSet)),
    };
    const known = await classified(sources, { input, ranges, explain: options.explain });
    const waived = await waivedBy(options, situation, known, wanted.head, live);
    const classification = waived.waivers.length === 0 ? known.answer : classify({ ...known, waivers: waived.waivers });
    const notices = await unguarded(situation, asked, options, trusted, live);
    return {
        situation,
        trusted,
        guarded: notices.length === 0,
        notices,
        changeSet,
        changedCount: countFiles(changeSet, ranges),
        ranges,
        guardedPaths: guardPaths,
        labels: labels.names,
        waivers: waived.waivers,
        classification,
        findings: [
            ...trusted.findings,
            ...staleTips(wanted),
            ...labels.findings,
            ...waived.findings,
            ...classification.findings,
        ],
        base: ranges[0]?.base ?? (wanted.kind === 'known' ? wanted.base : undefined),
        head: wanted.head,
        fingerprint: await fingerprintOf(sources, wanted.head, trusted.blob),
    };
}
/** Asked only when something could be lowered: it costs requests. */
async function waivedBy({ api, event, triggeringActor, signal }, situation, { policy, answer }, head, live) {
    if (!answer.required)
        return { waivers: [], findings: [] };
    const { readWaivers } = await __webpack_require__.e(/* import() */ 25).then(__webpack_require__.bind(__webpack_require__, 7025));
    return await readWaivers({ event, api, triggeringActor, signal }, situation, policy, head, live);
}
function countFiles({ changes, complete }, ranges) {
    // Git lists each path once, and what became of a file that was renamed under its new name only.
    if (complete && ranges.length === 1 && ranges[0]?.source === 'git')
        return changes.length;
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
async function plan_otherPolicy(sources, trusted, { changes }, wanted) {
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
    const { event, log, signal } = context;
    const git = openGit(event.workspace, { log, signal });
    // A deployment takes long; git's program must not wait beside it.
    try {
        return await lawIn(git, inputs, context);
    }
    finally {
        await git.close();
    }
}
async function lawIn(git, inputs, context) {
    const { event, env, log, signal } = context;
    const github = await connect(inputs.token, context);
    const sources = await sources_openSources({
        event,
        checkout: git,
        api: github === undefined ? undefined : async () => github,
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        log,
        signal,
    });
    const asked = { base: '', head: '', pullRequest: inputs['pull-request'], headSha: inputs['head-sha'] };
    const situation = await situation_readSituation(sources, asked);
    const subject = readSubject(situation, { headSha: inputs['head-sha'], commit: inputs.commit });
    const trusted = await trusted_trustedPolicy(sources, situation, { policy: inputs.policy, policyRef: inputs['policy-ref'], rules: '' }, (0,lib_tips/* tips */.X)(sources));
    checkOrigin(trusted, inputs, context);
    for (const { message } of trusted.findings)
        log.warning(message);
    const target = trusted.origin === 'builtin' ? undefined : trusted.policy.targets.find(({ name }) => name === inputs.target);
    if (trusted.origin !== 'builtin' && target === undefined) {
        const known = trusted.policy.targets.map(({ name }) => name).filter((name) => name !== policy_lib/* NULL_DEPLOYMENT */.Kh);
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
        file: async (path) => {
            try {
                return (await trusted.read(path))?.text;
            }
            finally {
                await git.close();
            }
        },
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
    const { connectGitHub } = await __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 2316));
    return connectGitHub({
        token,
        apiUrl: event.apiUrl,
        repository: event.repository,
        log,
        clock,
        signal: afterGrace(signal, clock),
    });
}


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   G8: () => (/* binding */ branchAt),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   dx: () => (/* binding */ labelsAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   wF: () => (/* binding */ shaAt)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3154);

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
    return found !== undefined && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(found) ? found : undefined;
}
function numberAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}
function branchAt(value, ...path) {
    const found = textAt(value, ...path);
    return found !== undefined && isBranchName(found) ? found : undefined;
}
function labelsAt(value, ...path) {
    const found = field(value, ...path);
    if (!Array.isArray(found))
        return [];
    return found.map((label) => textAt(label, 'name')).filter((name) => name !== undefined);
}
/** git-check-ref-format(1). What is not a branch name never reaches an argument vector or a URL. */
function isBranchName(name) {
    return (name.length <= 255 &&
        // oxlint-disable-next-line no-control-regex -- control characters are what is refused
        !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$/.test(name) &&
        name !== '' &&
        name !== '@' &&
        name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock')));
}


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   X: () => (/* binding */ tips)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3154);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2663);


function tips(sources) {
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
            if ((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(branch.sha))
                return { kind: 'live', commit: branch.sha, via: 'api' };
        }
        catch (error) {
            faults.push(reasonOf(error));
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
    const told = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .branchAt */ .G8)(event.payload, 'repository', 'default_branch');
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
function reasonOf(error) {
    return Error.isError(error) ? (error.message.split('\n')[0] ?? error.name) : String(error);
}


/***/ }),

/***/ 6040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kh: () => (/* reexport */ NULL_DEPLOYMENT),
  Kp: () => (/* reexport */ builtinPolicy),
  ON: () => (/* reexport */ parsePolicy)
});

// UNUSED EXPORTS: changeKinds, compatKeys, demandOf, deployKeys, foldName, mostDemanding, policySchema, presetNames, readChecked, stricter, targetNamed, watchKeys

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
;// CONCATENATED MODULE: ./packages/policy/lib/policy.js
const changeKinds = ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'];
/** The target that contacts nothing and passes at once; `null` is its alias, in the policy file only. */
const NULL_DEPLOYMENT = 'null-deployment';

;// CONCATENATED MODULE: ./packages/policy/lib/schema/check.js

/** Holds a document against the schema. All faults at once, each with its line and key path. */
function check_checkAgainst(schema, root, file) {
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
const lines = {
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
        hosts: { ...lines, description: 'Where to deploy: [alias=]user@host[:port].' },
        'jump-hosts': { ...lines, description: 'Hosts on the way, in their order: [alias=]user@host[:port].' },
        'known-hosts': { ...lines, description: 'The host keys, as in a known_hosts file.' },
        'host-fingerprint': { ...lines, description: 'The fingerprints of the host keys: SHA256:….' },
        'connect-timeout': { ...duration, description: 'How long opening a connection may take.' },
        keepalive: { ...duration, description: 'How often to ask a silent connection; three misses end it.' },
        root: { ...values_text, description: 'The folder on each host that belongs to the deployments.' },
        upload: { ...lines, description: 'Files and folders of the checkout: local => remote, below root.' },
        script: { ...values_text, description: 'The script that deploys, run on each host.' },
        'script-file': { ...values_text, description: 'The file of the script, read from the trusted ref.' },
        env: { ...lines, description: 'NAME=value lines for the scripts; nothing secret.' },
        'script-timeout': { ...duration, description: 'How long the script may take on a host.' },
        concurrency: { ...count, maximum: 1000, description: 'How many hosts at a time.' },
        'on-host-failure': { enum: ['stop', 'continue'], description: 'What a failing host means for the others.' },
        'on-cancel': { enum: ['kill', 'leave'], description: 'What a cancellation does to a script that runs.' },
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
        sources: { ...lines, description: 'What to ask: [name=]<url> [@alias].' },
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
    name: NULL_DEPLOYMENT,
    environment: NULL_DEPLOYMENT,
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
    return name === null || name === 'null' ? NULL_DEPLOYMENT : name;
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
        if (name === NULL_DEPLOYMENT) {
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
    const ladder = targets.some((target) => target.name === NULL_DEPLOYMENT) ? targets : [targets_nullTarget, ...targets];
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

// EXTERNAL MODULE: ./packages/policy/node_modules/minimatch/dist/esm/index.js + 3 modules
var esm = __webpack_require__(5117);
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
                asWritten: [...include, ...exclude].every((pattern) => pattern.alternatives.every((text) => foldName(text) === text)),
            };
            if (near.asWritten && folded === path)
                return false;
            return near.matcher(folded) && !matches(path);
        },
        idlePatterns: (paths) => include.filter((pattern) => !paths.some((path) => pattern.matches(path))).map((pattern) => pattern.text),
    };
}
/** What a file system that ignores case and composes accents would take for the same name. */
function foldName(path) {
    // nearly every path, at a tenth of the price
    if (/^[ -@[-~]*$/.test(path))
        return path;
    return path.normalize('NFC').toLowerCase();
}
function foldedMatcher(include, exclude) {
    const [included, excluded] = [include, exclude].map((patterns) => compile(patterns.flatMap((pattern) => pattern.alternatives.map(foldName))));
    return (path) => (included?.(path) ?? false) && !(excluded?.(path) ?? false);
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
        // attributes change what a checkout holds, also of sources in a folder of prose
        exclude: ['**/src/**', '**/.gitattributes', ...built],
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
        target: rule.product ? mostDemanding : NULL_DEPLOYMENT,
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
const content = {
    'rust-substrate': { comments: ['rust'], manifests: { cargo: 'dependencies' }, tests: ['rust'] },
    rust: { comments: ['rust'], manifests: { cargo: 'dependencies' }, tests: ['rust'] },
    node: { comments: ['typescript', 'javascript'], manifests: { npm: 'dependencies' }, tests: [] },
    go: { comments: ['go'], manifests: { go: 'dependencies' }, tests: [] },
};
/** The proofs that a preset trusts, which a policy's own key `content` replaces whole. */
function presetContent(preset) {
    return content[preset];
}
/**
 * The rules of a preset, in their order. Prose, licences, editor settings and automation need nothing; what is built
 * into the product needs the most demanding target, and so does, by default, what no rule names.
 */
function presetRules(preset, mostDemanding) {
    return presets[preset].map((rule) => presetRule(preset, rule, mostDemanding));
}

;// CONCATENATED MODULE: ./packages/policy/lib/document/rules.js






/** All patterns of a policy together may stand for this many alternatives: each is tried against each file. */
const maxAlternatives = 4000;
/** What explanations say where no rule decided. */
const reservedRuleNames = ['default', 'gate', 'integrity', 'closure'];
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
        return NULL_DEPLOYMENT;
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

;// CONCATENATED MODULE: ./packages/policy/lib/document/content.js



const noContent = { comments: [], manifests: {}, tests: [] };
/** The key `content` replaces the preset's whole: a policy that names one language trusts no other. */
function readContent(draft, preset) {
    if (draft === undefined)
        return preset === undefined ? noContent : presetContent(preset);
    const { cargo, npm, go } = draft.manifests ?? {};
    return {
        comments: (draft.comments ?? []).filter((language) => language !== undefined),
        manifests: {
            ...(cargo === undefined ? {} : { cargo }),
            ...(npm === undefined ? {} : { npm }),
            ...(go === undefined ? {} : { go }),
        },
        tests: (draft.tests ?? []).filter((language) => language !== undefined),
    };
}
function readClosure(draft, targets, mostDemanding, findings) {
    if (draft === undefined)
        return undefined;
    const target = draft.target === undefined ? mostDemanding : readTargetReference(draft.target, 'closure.target', targets, findings);
    if (draft.target !== undefined && target === NULL_DEPLOYMENT) {
        findings.problem('closure.target', 'the closure raises, and the null deployment is the least there is', 'Name a target that proves something, or leave it out');
    }
    return { roots: (draft.roots ?? []).filter((root) => root !== undefined), target };
}

;// CONCATENATED MODULE: ./packages/policy/lib/builtin.js


/** What counts where there is no policy file: every change needs the testnet. */
const builtinPolicy = {
    targets: defaultTargets,
    default: 'testnet',
    rules: [],
    content: noContent,
    closure: undefined,
    areas: new Map(),
    labels: { require: [] },
    approvePermission: 'maintain',
    proof: { workflows: [] },
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/compat.js

/** The inputs of backcompat-version-check that the policy makes law. */
const compatSchema = {
    type: 'object',
    description: 'Inputs of backcompat-version-check that no workflow may set otherwise: what old clients are promised.',
    additionalProperties: false,
    properties: {
        candidate: { ...values_text, description: 'The version about to be released.' },
        'candidate-file': { ...values_text, description: 'Where that version is declared: package.json, Cargo.toml, path#pattern.' },
        floor: { ...values_text, description: 'The oldest version that must still work: X.Y.Z, auto-major, auto-minor or none.' },
        'floor-file': { ...lines, description: 'Where it is declared; the first that declares one counts.' },
        window: { ...values_text, description: 'Instead of a floor: the last 10 releases, or 90 days.' },
        'tag-pattern': { ...values_text, description: 'How releases are tagged: v{version}.' },
        scheme: { enum: ['semver', 'calver'], description: 'What the numbers of a version mean.' },
        state: { enum: ['auto', 'upcoming', 'released'], description: 'Whether the declared version is the next one or the last.' },
        'release-line': { ...values_text, description: 'The maintenance line that is released from, such as 1.4.' },
        select: { ...lines, description: 'Which versions are run.' },
        'include-prereleases': { type: 'boolean', description: 'Whether pre-releases are run, too.' },
        'max-versions': { type: 'integer', minimum: 1, maximum: 256, description: 'How many versions are run at most.' },
        'allow-patch-break': { type: 'boolean', description: 'Whether an acknowledged raise inside a major passes.' },
        acknowledgements: { ...values_text, description: 'The file in which raises are acknowledged.' },
        'allow-vacuous': { type: 'boolean', description: 'Whether testing nothing old passes.' },
        environments: { ...lines, description: 'The environments whose versions select: deployed takes.' },
        prepare: { ...values_text, description: 'A script that fetches an old version and starts the new build.' },
        probe: { ...values_text, description: 'A script that prints the version of the old code.' },
        run: { ...values_text, description: 'A script that runs the old tests.' },
        cleanup: { ...values_text, description: 'A script that takes everything down again.' },
        control: { type: 'boolean', description: 'Whether the own tests of the candidate run first.' },
        timeout: { ...duration, description: 'How long each script may take.' },
        retries: { ...lines, description: 'How often is tried again: failures: 0, infra: 1.' },
        'exit-codes': { ...lines, description: 'What the exit codes of run mean.' },
        flaky: { enum: ['fail', 'warn'], description: 'What it means when a failure passes on the second try.' },
        quarantine: { ...values_text, description: 'The file of the failures that are known.' },
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/keys.js


/** The inputs of testnet-deployer that a target's `deploy` may make law. */
const deployKeys = Object.keys(deploySchema.properties);
/** The inputs of testnet-deployer that a target's `watch` may make law. */
const watchKeys = Object.keys(watchSchema.properties);
/** The inputs of backcompat-version-check that `compat` may make law. */
const compatKeys = Object.keys(compatSchema.properties);

;// CONCATENATED MODULE: ./packages/policy/lib/ladder.js


/** The place of a target on the policy's ladder, 0 for the null deployment; an unknown one counts as the most demanding. */
function demandOf(policy, name) {
    if (name === NULL_DEPLOYMENT)
        return 0;
    const index = policy.targets.findIndex((target) => target.name === name);
    return index === -1 ? policy.targets.length - 1 : index;
}
function mostDemanding(policy) {
    return policy.targets.at(-1) ?? nullTarget;
}
/** The target of that name; an unknown one is the most demanding. */
function targetNamed(policy, name) {
    return policy.targets[demandOf(policy, name)] ?? mostDemanding(policy);
}
/** The more demanding of two targets, by the name it has on the policy's ladder. */
function stricter(policy, a, b) {
    return targetNamed(policy, demandOf(policy, a) >= demandOf(policy, b) ? a : b).name;
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
                throw new lib/* ProblemError */.Mm(findings_inOrder(problems));
            return findings_inOrder(warnings);
        },
    };
}
/** As they stand in the file, so that somebody can mend it from top to bottom. */
function findings_inOrder(located) {
    return located.toSorted((a, b) => a.line - b.line).map(({ where, what, mend }) => ({ where, what, mend }));
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/policy/lib/reading/yaml.js


const maxPolicyBytes = 64 * 1024;
/**
 * Reads one YAML 1.2 document of the core schema. Anchors, aliases, tags, directives and duplicate keys are problems:
 * each of them makes a text mean something else than what a reviewer reads. There is a root when the text can be
 * judged further in spite of its problems.
 */
function yaml_readYaml(text, file) {
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

;// CONCATENATED MODULE: ./packages/policy/lib/schema/content.js

const level = { enum: ['dependencies'] };
/** Which proofs about the content of a file may lower it to the null deployment. */
const contentSchema = {
    type: 'object',
    additionalProperties: false,
    properties: {
        comments: {
            type: 'array',
            maxItems: 5,
            uniqueItems: true,
            items: { enum: ['rust', 'typescript', 'javascript', 'go', 'python'] },
            description: 'Languages in which a change of comments and blanks alone needs nothing.',
        },
        manifests: {
            type: 'object',
            additionalProperties: false,
            properties: {
                cargo: { ...level, description: 'Cargo.toml and Cargo.lock.' },
                npm: { ...level, description: 'package.json and the lock files of npm, pnpm and yarn.' },
                go: { ...level, description: 'go.mod, go.sum and go.work.' },
            },
            description: 'Manifests and lock files in which only what changes the built result counts.',
        },
        tests: {
            type: 'array',
            maxItems: 1,
            uniqueItems: true,
            items: { enum: ['rust'] },
            description: 'Languages in which a change of tests alone needs nothing.',
        },
    },
    description: 'Proofs that can lower one file to the null deployment; off unless named here or by the preset.',
};
const closureSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['roots'],
    properties: {
        roots: {
            ...patternList,
            uniqueItems: true,
            items: {
                type: 'string',
                minLength: 1,
                maxLength: 256,
                pattern: '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^*?\\[\\]{}\\\\\\u0000-\\u001f]+$',
                patternErrorMessage: 'Write a folder of the repository, such as standalone/node; "." is its top',
            },
            description: 'Folders of the packages that are deployed.',
        },
        target: {
            ...targetReference,
            description: 'What a package needs that a root is built from; the most demanding target when left out.',
        },
    },
    description: 'Raises what the deployed packages are built from, and frees what they are not.',
};

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
        content: contentSchema,
        closure: closureSchema,
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
        compat: compatSchema,
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
function parsePolicy(text, file) {
    const { root, problems } = yaml_readYaml(text, file);
    if (root === undefined)
        throw new lib/* ProblemError */.Mm(findings_inOrder(problems));
    const checked = check_checkAgainst(policySchema, root, file);
    const findings = startFindings(file, problems, checked);
    // a root that is no map leaves nothing to judge
    if (checked.value === undefined)
        throw new lib/* ProblemError */.Mm(findings_inOrder([...problems, ...checked.problems]));
    const draft = checked.value;
    const targets = readTargets(draft.targets, findings);
    const mostDemanding = targets.at(-1)?.name ?? NULL_DEPLOYMENT;
    const patterns = patternReader(findings);
    const own = readRules(draft.rules, targets, patterns, findings);
    const areas = readAreas(draft.areas, patterns);
    const content = readContent(draft.content, draft.preset);
    const closure = readClosure(draft.closure, targets, mostDemanding, findings);
    warnOfUnreachable(own, findings);
    const byDefault = draft.default === undefined ? mostDemanding : readTargetReference(draft.default, 'default', targets, findings);
    if (draft.default !== undefined && byDefault === NULL_DEPLOYMENT) {
        findings.warning('default', 'a path that no rule names needs no deployment, so a new folder slips by unproven', 'Leave default out, or name a target that proves something');
    }
    const compat = draft.compat === undefined ? undefined : inputTexts(draft.compat, compatSchema.properties, 'compat', findings);
    const warnings = findings.settle();
    const policy = {
        targets,
        default: byDefault,
        rules: [
            ...own.map(({ name, paths, changes, target, source }) => ({ name, paths, changes, target, source })),
            ...(draft.preset === undefined ? [] : presetRules(draft.preset, mostDemanding)),
        ],
        content,
        closure,
        areas,
        labels: { require: texts(draft.labels?.require) },
        approvePermission: draft['approve-permission'] ?? 'maintain',
        ...(compat === undefined ? {} : { compat }),
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
    if (demands.some((target) => demandOf(policy, target) > 0))
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

;// CONCATENATED MODULE: ./packages/policy/lib/read-checked.js




/**
 * Reads another file of the suite with the rigour of the policy: YAML 1.2 core, no anchors, no duplicate keys, at most
 * 64 KiB, held against `schema`.
 * @param file only for the texts of problems @throws ProblemError with every problem of the text at once
 */
function readChecked(schema, text, file) {
    const { root, problems } = readYaml(text, file);
    if (root === undefined)
        throw new ProblemError(inOrder(problems));
    const checked = checkAgainst(schema, root, file);
    const all = [...problems, ...checked.problems];
    if (all.length > 0)
        throw new ProblemError(inOrder(all));
    return checked.value;
}

;// CONCATENATED MODULE: ./packages/policy/lib/index.js











/***/ })

};
