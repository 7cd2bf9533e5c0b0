const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 439;
export const ids = [439];
export const modules = {

/***/ 4439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readLaw: () => (/* binding */ readLaw)
});

// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __webpack_require__(1412);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
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
    return text.length > 200 ? `${text.slice(0, 200)}\u2026` : text;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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
    const { cwd, env = baseEnvironment(), signal, clock = lib_clock/* systemClock */.m } = options;
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
    const { input, signal, timeoutMs, maxBytes = DEFAULT_MAX_BYTES, clock = lib_clock/* systemClock */.m } = options;
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
        void clock.sleep(timeoutMs, over.signal).then(() => end('timeout', `did not end within ${(0,grammar/* writeDuration */.MP)(timeoutMs)} and was ended`), () => { });
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

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __webpack_require__(1504);
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
        const replies = await catalogue.contents(missing.map((id) => `${commits_sha(id)}^{commit}`), maxCommitBytes);
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
            if (here.has(commits_sha(commit)))
                return true;
            const [found] = await catalogue.info([`${commit}^{commit}`]).catch(refused);
            if (found !== undefined)
                here.add(commit);
            return found !== undefined;
        },
        async tree(commit) {
            // Not by `^{tree}`: a partial clone without trees would have to fetch the tree to tell its name.
            const [found] = await read([commits_sha(commit)]).catch(refused);
            return found?.tree;
        },
        async rootOf(treeish) {
            const [commit] = await read([commits_sha(treeish)]);
            if (commit !== undefined)
                return commit.tree;
            const [tree] = await catalogue.info([`${treeish}^{tree}`]);
            if (tree === undefined)
                throw new GitError(['cat-file'], 128, `the commit or tree ${treeish} is missing`);
            return tree.id;
        },
        async isNear(ancestor, commit) {
            try {
                return await near(commits_sha(ancestor), commits_sha(commit));
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
    if (!(0,sha/* isSha */.HH)(tree))
        return undefined;
    const parents = [];
    for (const line of lines) {
        const id = line.replace(/^parent /, '');
        if (!(0,sha/* isSha */.HH)(id))
            break;
        parents.push(id);
    }
    const committer = lines.find((line) => line.startsWith('committer ')) ?? '';
    return { tree, parents, time: Number(/ (\d{1,12}) [+-]\d{4}$/.exec(committer)?.[1] ?? 0) };
}
/** Object names come from payloads and APIs: only whole ones ever reach git. */
function commits_sha(text) {
    if (!(0,sha/* isSha */.HH)(text))
        throw new GitError(['rev-parse'], 128, `${JSON.stringify(text.slice(0, 80))} is no object name`);
    return text;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/git/lib/names.js

/**
 * A name that is not UTF-8 is shown with `\xNN` for each byte above ASCII: readable, and still under its folder, so that
 * a rule for `pallets/**` sees it.
 * @param latin1 a name's bytes, one character each
 */
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
/**
 * Reads `git diff-tree -r -z --raw` (git-diff-tree(1), RAW OUTPUT FORMAT): `:<mode> <mode> <id> <id> <status>` and a
 * name, of a renamed file a second one. An entry keeps its place in git's answer and is cut out of it when it is asked:
 * of 50,000 files, strings that nobody reads cost as much as all the rest. @throws Error on anything else
 */
function parseRawDiff(bytes) {
    // latin1 keeps every byte as one character: what is at a place in the bytes is there in the text.
    const answer = { text: bytes.toString('latin1'), isPlain: (0,external_node_buffer_.isAscii)(bytes) };
    const { text } = answer;
    const entries = [];
    const forms = [];
    let form;
    for (let at = 0; at < text.length;) {
        // neighbours mostly have the same modes, and became what they are in the same way
        if (form === undefined || !isOf(form, at)) {
            form = forms.find((known) => isOf(known, at)) ?? formAt(answer, at);
            if (form.isShared && !forms.includes(form))
                forms.push(form);
        }
        let end = endOfName(text, at + form.nameAt);
        if (form.kind === 'renamed')
            end = endOfName(text, end + 1);
        entries.push(new Entry(form, at, end));
        at = end + 1;
    }
    return entries;
}
function isOf({ answer: { text }, isShared, idLength, head, tail }, at) {
    return (isShared &&
        text.startsWith(head, at) &&
        text[at + 15 + idLength] === ' ' &&
        text.startsWith(tail, at + 16 + 2 * idLength));
}
const line = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) ([A-Z])\d*$/;
/** @throws Error when git does not print what its manual says */
function formAt(answer, at) {
    const { text } = answer;
    const end = text.indexOf('\0', at);
    const header = text.slice(at, end === -1 ? text.length : end);
    const [, oldMode, newMode, oldId, newId, letter] = line.exec(header) ?? [];
    if (oldMode === undefined || newMode === undefined || oldId === undefined || oldId.length !== newId?.length) {
        throw new Error(`git diff-tree printed ${JSON.stringify(header.slice(0, 120))}`);
    }
    const kind = kindOf(letter, oldId === newId);
    return {
        answer,
        kind,
        isSimple: answer.isPlain && kind !== 'renamed',
        oldMode,
        newMode,
        idLength: oldId.length,
        isShared: letter !== 'M' || oldMode === newMode,
        head: header.slice(0, 15),
        tail: text.slice(at + 16 + 2 * oldId.length, end + 1),
        nameAt: end === -1 ? header.length : end + 1 - at,
    };
}
/** A class, since its getters are shared by all entries, and an object of each would hold nine strings. */
class Entry {
    form;
    at;
    /** Behind the last name. */
    end;
    constructor(form, at, end) {
        this.form = form;
        this.at = at;
        this.end = end;
    }
    get kind() {
        return this.form.kind;
    }
    get path() {
        const { form, at, end } = this;
        // nearly every one, asked for again and again
        if (form.isSimple)
            return form.answer.text.slice(at + form.nameAt, end);
        return this.name(form.kind === 'renamed' ? this.middle() + 1 : this.start(), end).text;
    }
    get oldPath() {
        return this.form.kind === 'renamed' ? this.name(this.start(), this.middle()).text : undefined;
    }
    get encoding() {
        if (this.form.answer.isPlain)
            return 'utf8';
        // what stands between two names is none of either
        return this.name(this.start(), this.end).isStrange ? 'other' : 'utf8';
    }
    get oldMode() {
        return this.form.oldMode;
    }
    get newMode() {
        return this.form.newMode;
    }
    get oldId() {
        const { answer, idLength } = this.form;
        return answer.text.slice(this.at + 15, this.at + 15 + idLength);
    }
    get newId() {
        const { answer, idLength } = this.form;
        return answer.text.slice(this.at + 16 + idLength, this.at + 16 + 2 * idLength);
    }
    start() {
        return this.at + this.form.nameAt;
    }
    /** Between two names. */
    middle() {
        return this.form.answer.text.indexOf('\0', this.start());
    }
    name(start, end) {
        const { text, isPlain } = this.form.answer;
        const name = text.slice(start, end);
        return isPlain ? { text: name, isStrange: false } : nameOf(name);
    }
}
function endOfName(text, start) {
    const end = text.indexOf('\0', start);
    if (end === -1)
        throw new Error('git broke off in the middle of a name');
    if (end === start)
        throw new Error('git diff-tree left out a name');
    return end;
}
function kindOf(letter, sameBytes) {
    switch (letter) {
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
        case undefined:
        default:
            throw new Error(`git diff-tree printed the status ${letter ?? ''}`);
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
        // One program tells both. Of `a...b` it prints the two commits, and all their merge bases with a `^` (gitrevisions(7)).
        const found = await git.ask(['rev-parse', '--is-shallow-repository', `${commits_sha(a)}...${commits_sha(b)}`]);
        const [shallow = '', ...lines] = found.stdout.toString('latin1').split('\n');
        const mergeBases = lines.filter((line) => line.startsWith('^')).map((line) => line.slice(1));
        if (found.code === 0 ? shallow === 'false' : !(await isShallow()))
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
            for (const commit of new Set(commits.map(commits_sha)))
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
                const fetched = await fetch(remote, [`--deepen=${depth}`], [commits_sha(a), commits_sha(b)]);
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
                commits_sha(tip),
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
        sha: commits_sha(commit),
        parent: parent === '' ? undefined : commits_sha(parent),
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
function emptyTree(commit) {
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
        const unique = [...new Set(ids.map(commits_sha))];
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
            return (0,sha/* isSha */.HH)(commit) ? { kind: 'found', commit } : { kind: 'absent' };
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
    const peeled = async (ids) => {
        if (ids.length === 0)
            return new Map();
        const input = ids.map((id) => `${commits_sha(id)}^{commit}\n`).join('');
        const lines = (await git.must(['cat-file', '--batch-check'], { input })).toString('latin1').split('\n');
        return new Map(ids.map((id, at) => [id, lines[at]?.split(' ')[0] ?? '']));
    };
    return {
        async tags(withTimes) {
            const fields = ['refname', 'objecttype', 'objectname', '*objecttype', '*objectname'];
            if (withTimes)
                fields.push('creatordate:unix');
            const found = (await list(fields.map((field) => `%(${field})`).join('%00'))).map((line) => line.split('\0'));
            // Before 2.45 git looks behind one tag only; a tag of a tag has a commit behind it all the same.
            const deeper = await peeled(found.filter(([, , , innerType]) => innerType === 'tag').map(([, , id = '']) => id));
            return found.flatMap(([name = '', type, id = '', innerType, innerId = '', seconds = '']) => {
                const commit = type === 'commit' ? id : innerType === 'commit' ? innerId : (deeper.get(id) ?? '');
                // A tag of a tree or a file names no release.
                if (!(0,sha/* isSha */.HH)(commit))
                    return [];
                const time = /^\d{1,12}$/.test(seconds) ? { time: Number(seconds) } : {};
                return [{ name: name.slice(prefix.length), commit, ...time }];
            });
        },
        async tagsIn(head) {
            const found = await list('%(refname)', [`--merged=${commits_sha(head)}`]);
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
                if (!(0,sha/* isSha */.HH)(id) || !ref.startsWith(prefix))
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
        clock.sleep(answerMs, over.signal).then(() => giveUp(new ProcessError('timeout', `did not answer within ${(0,grammar/* writeDuration */.MP)(answerMs)} and was ended`, facts(asked))), () => { });
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
    const { log, signal, clock = lib_clock/* systemClock */.m, ceiling = dir } = options;
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
        changes: async (base, head) => parseRawDiff(await git.must([...diffArguments, commits_sha(base), commits_sha(head)])),
        close: () => named.close(),
    };
}
/** The name of no object. */
const nothing = '0'.repeat(40);

;// CONCATENATED MODULE: ./packages/plan/lib/step.js



/** @param checkout the repository on disk */
function openOptions(given, context, checkout) {
    const { event, env, log, signal } = context;
    return {
        event,
        checkout,
        api: connector(given.token, context),
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? '',
        log,
        signal,
        asked: { base: given.base, head: given.head, pullRequest: given['pull-request'], headSha: given['head-sha'] },
        policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
    };
}
/** The API's client is loaded when it is asked for the first time: a run that git can answer never pays for it. */
function connector(token, { event, log, clock, signal }) {
    if (token === '')
        return undefined;
    let connected;
    const connect = async () => {
        const { connectGitHub } = await __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 2316));
        return await connectGitHub({ token, apiUrl: event.apiUrl, repository: event.repository, log, clock, signal });
    };
    return () => (connected ??= connect());
}
/** The folder of the checkout, and the outermost one that may hold its repository. @throws ProblemError */
async function findCheckout(workspace, given) {
    const dir = resolve(workspace, given);
    if (!isFolder(dir)) {
        const what = `${quote(given)} is no folder in the workspace`;
        throw new ProblemError([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }]);
    }
    const inside = relative(workspace, dir);
    return { dir, ceiling: inside.startsWith('..') || isAbsolute(inside) ? dir : workspace };
}
function isFolder(path) {
    try {
        return statSync(path).isDirectory();
    }
    catch {
        return false;
    }
}
/** Ends git's program whatever came of the work: the step would wait for it. */
async function closing(git, work) {
    try {
        return await work;
    }
    finally {
        await git.close();
    }
}

;// CONCATENATED MODULE: ./packages/policy/lib/policy.js
const changeKinds = ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'];
/** The target that contacts nothing and passes at once; `null` is its alias, in the policy file only. */
const NULL_DEPLOYMENT = 'null-deployment';

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
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
    return found !== undefined && (0,sha/* isSha */.HH)(found) ? found : undefined;
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

;// CONCATENATED MODULE: ./packages/plan/lib/tips.js


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
            if ((0,sha/* isSha */.HH)(branch.sha))
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
function reasonOf(error) {
    return Error.isError(error) ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
        throw new grammar/* ValueFault */.Qe(`the pattern ${(0,grammar/* quote */.hD)(written)} has ${written.length} characters, more than ${patternLimits.length}`, 'Split it into several patterns');
    }
    const text = written.replace(/^(?:\.?\/)+/, '');
    refuseMisspelt(text, written);
    const alternatives = expandBraces(text, patternLimits.alternatives);
    if (alternatives.length > patternLimits.alternatives) {
        throw new grammar/* ValueFault */.Qe(`the braces of ${(0,grammar/* quote */.hD)(written)} stand for more than ${patternLimits.alternatives} alternatives`, 'Split it into several patterns, or use *');
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
                    what: `${(0,grammar/* quote */.hD)(written)} is read as ${(0,grammar/* quote */.hD)(text)}`,
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
    const shown = (0,grammar/* quote */.hD)(written);
    if (text === '')
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} is empty`, 'Write ** for every file');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} holds a control character`, 'Write one pattern for each list item');
    }
    if (text !== text.trim()) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} begins or ends with a blank`, 'Leave the blank out');
    }
    if (text.startsWith('!')) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} begins with "!", and there is no negation`, 'List the exceptions under exclude; for a file whose name begins with !, write \\!');
    }
    if (/[?*+@!]\(/.test(text.replace(/\\./g, '_'))) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} uses an extended glob`, 'Write the alternatives in braces, {a,b}, or list the exceptions under exclude');
    }
    const escapes = /\\[*?[\]{}()!#\\,.+@-]/g;
    if (text.replace(escapes, '').includes('\\')) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} has a "\\" that escapes nothing`, 'Write / between folders, also on Windows');
    }
    // brace expansion would halve it, and the pattern then match something else
    if (text.includes('\\\\') && text.includes('{')) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} has braces and an escaped "\\"`, 'Write one pattern for each alternative');
    }
}
function refuseUnmatchable(alternative, written) {
    const shown = (0,grammar/* quote */.hD)(written);
    if (alternative.endsWith('/')) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} names a folder, and folders do not change, files do`, `Write ${(0,grammar/* quote */.hD)(`${alternative}**`)} for everything in it`);
    }
    const names = alternative.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..')) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} can match no path: it has an empty name, "." or ".." in it`, 'Write the path as git ls-files prints it');
    }
    const glued = names.find((name) => name !== '**' && name.replace(/\\./g, '_').includes('**'));
    if (glued !== undefined) {
        throw new grammar/* ValueFault */.Qe(`in the pattern ${shown} the ** is glued to a name, where it does not span folders`, 'Write **/ and /** between slashes, such as **/*.md or docs/**');
    }
    if (names.some((name) => (name.match(/\*/g)?.length ?? 0) > patternLimits.starsPerName)) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} has more than ${patternLimits.starsPerName} * in one name`, 'Use fewer');
    }
    if (names.filter((name) => name === '**').length > patternLimits.globstars) {
        throw new grammar/* ValueFault */.Qe(`the pattern ${shown} has more than ${patternLimits.globstars} **`, 'Use fewer');
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
                refuse(inner, keyLine, `${(0,grammar/* quote */.hD)(key)} is not a key here`, (0,grammar/* didYouMean */.au)(key, known));
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
            refuse(path, line, `the key ${(0,grammar/* quote */.hD)(key)} is missing`, 'Add it');
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
                refuse(inner, item.line, `${(0,grammar/* quote */.hD)(item.kind === 'text' ? item.value : item.kind)} stands in the list twice`, 'Keep one');
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
    return /^[A-Za-z0-9_-]{1,64}$/.test(key) ? key : (0,grammar/* quote */.hD)(key);
}
const typeNames = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
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
        case 'number':
            return tree.kind === 'number';
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
    const shown = tree.kind === 'text' ? (0,grammar/* quote */.hD)(tree.value) : tree.kind === 'number' ? tree.source : kindNames[tree.kind];
    if (schema.const !== undefined && value !== schema.const) {
        return [`this is ${shown}, and only ${JSON.stringify(schema.const)} is known`, `Write ${JSON.stringify(schema.const)}`];
    }
    if (schema.enum !== undefined && !schema.enum.some((choice) => choice === value)) {
        return [`${shown} is not one of ${schema.enum.join(', ')}`, (0,grammar/* didYouMean */.au)(String(value ?? ''), schema.enum)];
    }
    return undefined;
}
function lengthFault({ minLength = 0, maxLength = Infinity }, text) {
    // JSON Schema counts code points
    const length = Array.from(text).length;
    if (length < minLength)
        return ['this is empty', 'Give a value, or leave the key out'];
    return length > maxLength ? [`${(0,grammar/* quote */.hD)(text)} has ${length} characters, more than ${maxLength}`, 'Shorten it'] : undefined;
}
function patternFault({ pattern, patternErrorMessage }, text) {
    if (pattern === undefined || new RegExp(pattern, 'u').test(text))
        return undefined;
    return [`${(0,grammar/* quote */.hD)(text)} does not have the form that is asked for`, patternErrorMessage ?? `It must match ${pattern}`];
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
/** How much of something is allowed, nothing included. */
const limit = { type: 'integer', minimum: 0, maximum: 1_000_000_000 };
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
        'jump-hosts': { ...values_lines, description: 'Hosts on the way, in their order: [alias=]user@host[:port].' },
        'known-hosts': { ...values_lines, description: 'The host keys, as in a known_hosts file.' },
        'host-fingerprint': { ...values_lines, description: 'The fingerprints of the host keys: SHA256:\u2026.' },
        'connect-timeout': { ...duration, description: 'How long opening a connection may take.' },
        keepalive: { ...duration, description: 'How often to ask a silent connection; three misses end it.' },
        root: { ...values_text, description: 'The folder on each host that belongs to the deployments.' },
        name: { ...values_text, description: 'The name of the deployment on its hosts; that of the environment when left out.' },
        artifact: { ...values_lines, description: 'What is deployed and does not come with it: name@sha256:\u2026.' },
        floor: { ...values_text, description: 'The oldest version that data written by the release can be served by: X.Y.Z.' },
        upload: { ...values_lines, description: 'Files and folders of the checkout: local => remote, into the release.' },
        script: { ...values_text, description: 'The script that deploys, run on each host.' },
        'script-file': { ...values_text, description: 'The file of the script, read from the trusted ref.' },
        env: { ...values_lines, description: 'NAME=value lines for the scripts; nothing secret.' },
        'script-timeout': { ...duration, description: 'How long the script may take on a host.' },
        concurrency: { ...count, maximum: 1000, description: 'How many hosts at a time.' },
        strategy: { enum: ['parallel', 'serial', 'canary'], description: 'In which order hosts are worked on.' },
        'on-host-failure': { enum: ['stop', 'continue'], description: 'What a failing host means for the others.' },
        'on-cancel': { enum: ['kill', 'leave', 'rollback'], description: 'What a cancellation does to a script that runs.' },
        'on-failure': { enum: ['keep', 'rollback'], description: 'Whether the last good release goes live again.' },
        'keep-releases': { ...count, maximum: 1000, description: 'How many good releases of before stay on a host.' },
        'freeze-secrets': { type: 'boolean', description: 'Whether a release keeps its secrets on the host.' },
        'lock-wait': { ...duration, description: 'How long to wait for another deployment.' },
        expect: { ...values_lines, description: 'NAME=pattern or NAME!=pattern, of the environment that the service gets.' },
        collect: { ...values_lines, description: 'Files of the hosts to bring home when it did not pass.' },
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
        settle: { ...duration, description: 'How long everything must still hold after the target.' },
        'max-lag': { ...limit, description: 'How far the quorum may be behind the best node.' },
        'on-reset': {
            enum: ['fail', 'rebaseline', 'continue'],
            description: 'What a counter means that begins again; another chain is always the end.',
        },
        'max-restarts': { ...count, description: 'How many restarts of one node are survived.' },
        checks: { ...values_lines, description: 'What must hold beside the counter: name: kind what op value.' },
        'equal-progress': { ...values_text, description: 'A second storage item that must advance exactly as far.' },
        'min-rate-ratio': {
            type: 'number',
            minimum: 0.01,
            maximum: 1,
            description: "Least part of the last proof's pace that must be kept.",
        },
        'max-blind': { ...duration, description: 'Longest time for which no quorum may have been seen.' },
        'max-step': { ...count, description: 'Most steps that are credible within one expected-interval.' },
        'consecutive-errors': { ...count, description: 'So many unreadable answers in a row are no value.' },
        'failure-limit': { ...limit, description: 'How many errors of one node are allowed in all.' },
        'max-reconnects': { ...limit, description: 'How often one node may be reached anew.' },
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
            findings.problem(path, `${(0,grammar/* quote */.hD)(name)} cannot name a target: in outputs it means something else`, 'Rename it');
        }
        if (targets.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
            findings.problem(path, `there are two targets ${(0,grammar/* quote */.hD)(name)}`, 'Rename or remove one; case does not tell them apart');
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
            (0,grammar/* readDuration */.$7)(text);
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
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
        findings.warning(`targets.${writeKey(target.name)}`, `the targets ${other.name} and ${target.name} share the environment ${(0,grammar/* quote */.hD)(target.environment)}, so one approval rule guards both`, 'Give each its own environment');
    }
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
                    if (!(error instanceof grammar/* ValueFault */.Qe))
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
        findings.problem(path, `there is no target ${(0,grammar/* quote */.hD)(name)}`, (0,grammar/* didYouMean */.au)(name, names));
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
            findings.problem(`${path}.name`, `${(0,grammar/* quote */.hD)(name)} is what explanations say where no rule decided`, 'Rename the rule');
        }
        const other = rules.find((rule) => rule.name === name && name !== '');
        if (other !== undefined) {
            findings.problem(`${path}.name`, `the rule ${(0,grammar/* quote */.hD)(name)} is there already, at ${other.path}`, 'Rename one');
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
                throw new problem/* ProblemError */.Mm(inOrder(problems));
            return inOrder(warnings);
        },
    };
}
/** As they stand in the file, so that somebody can mend it from top to bottom. */
function inOrder(located) {
    return located.toSorted((a, b) => a.line - b.line).map(({ where, what, mend }) => ({ where, what, mend }));
}

;// CONCATENATED MODULE: ./packages/policy/lib/document/on-hand.js
function readOnHand(draft) {
    if (draft === undefined)
        return undefined;
    return { users: (draft.users ?? []).filter((user) => user !== undefined), channel: draft.channel };
}
/** For an output or an issue, where it mentions them: `@ann @nick (#release)`; `none` when nobody is named. */
function describeOnHand(onHand) {
    if (onHand === undefined)
        return 'none';
    const mentions = onHand.users.map((user) => `@${user}`).join(' ');
    if (onHand.channel === undefined)
        return mentions;
    return mentions === '' ? onHand.channel : `${mentions} (${onHand.channel})`;
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
            findings.warning(rule.path, `the rule ${(0,grammar/* quote */.hD)(rule.name)} excludes all of its own paths`, 'Correct or remove it');
            continue;
        }
        const earlier = rules
            .slice(0, index)
            .filter((other) => other.without.length === 0 && [...rule.changes].every((kind) => other.changes.has(kind)));
        const takers = texts.map((text) => earlier.find((other) => other.include.some((pattern) => covers(pattern, text))));
        if (takers.some((taker) => taker === undefined))
            continue;
        const names = [...new Set(takers.map((taker) => (0,grammar/* quote */.hD)(taker?.name ?? '')))];
        findings.warning(rule.path, `the rule ${(0,grammar/* quote */.hD)(rule.name)} never decides: ${names.join(' and ')} ${names.length === 1 ? 'takes' : 'take'} its paths first`, 'Move it up, or remove it');
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
                refuse(line, `${(0,grammar/* quote */.hD)(node.tag)} is a tag`, 'Remove it; quote what must be text');
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
        'floor-file': { ...values_lines, description: 'Where it is declared; the first that declares one counts.' },
        window: { ...values_text, description: 'Instead of a floor: the last 10 releases, or 90 days.' },
        'tag-pattern': { ...values_text, description: 'How releases are tagged: v{version}.' },
        scheme: { enum: ['semver', 'calver'], description: 'What the numbers of a version mean.' },
        state: { enum: ['auto', 'upcoming', 'released'], description: 'Whether the declared version is the next one or the last.' },
        'release-line': { ...values_text, description: 'The maintenance line that is released from, such as 1.4.' },
        select: { ...values_lines, description: 'Which versions are run.' },
        'include-prereleases': { type: 'boolean', description: 'Whether pre-releases are run, too.' },
        'max-versions': { type: 'integer', minimum: 1, maximum: 256, description: 'How many versions are run at most.' },
        'allow-patch-break': { type: 'boolean', description: 'Whether an acknowledged raise inside a major passes.' },
        acknowledgements: { ...values_text, description: 'The file in which raises are acknowledged.' },
        'allow-vacuous': { type: 'boolean', description: 'Whether testing nothing old passes.' },
        environments: { ...values_lines, description: 'The environments whose versions select: deployed takes.' },
        prepare: { ...values_text, description: 'A script that fetches an old version and starts the new build.' },
        probe: { ...values_text, description: 'A script that prints the version of the old code.' },
        run: { ...values_text, description: 'A script that runs the old tests.' },
        cleanup: { ...values_text, description: 'A script that takes everything down again.' },
        control: { type: 'boolean', description: 'Whether the own tests of the candidate run first.' },
        timeout: { ...duration, description: 'How long each script may take.' },
        retries: { ...values_lines, description: 'How often is tried again: failures: 0, infra: 1.' },
        'exit-codes': { ...values_lines, description: 'What the exit codes of run mean.' },
        flaky: { enum: ['fail', 'warn'], description: 'What it means when a failure passes on the second try.' },
        quarantine: { ...values_text, description: 'The file of the failures that are known.' },
    },
};

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

;// CONCATENATED MODULE: ./packages/policy/lib/schema/on-hand.js
/** Who can mend it now. The text of it stands in issues: a login is one word that mentions one user, and nothing else. */
const onHandSchema = {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
        users: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            uniqueItems: true,
            items: {
                type: 'string',
                maxLength: 39,
                // The part behind "_" is of enterprise managed users.
                pattern: '^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:_[A-Za-z0-9]+)?$',
                patternErrorMessage: 'Write the login of a GitHub user, without @; teams cannot be named here',
            },
            description: 'Logins of GitHub users, who are mentioned.',
        },
        channel: {
            type: 'string',
            minLength: 1,
            maxLength: 100,
            pattern: '^[^\\s\\u0000-\\u001f\\u007f@<>()\\[\\]`!*|\\\\]+(?: [^\\s\\u0000-\\u001f\\u007f@<>()\\[\\]`!*|\\\\]+)*$',
            patternErrorMessage: 'Write it on one line like "#release", without @ < > ( ) [ ] ` ! * | \\',
            description: 'Where they talk, such as "#release"; a "#" needs the quotes.',
        },
    },
    description: 'Who can mend it now: named in summaries, and in the issues about a roll back.',
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
        'on-hand': onHandSchema,
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
    const { root, problems } = readYaml(text, file);
    if (root === undefined)
        throw new problem/* ProblemError */.Mm(inOrder(problems));
    const checked = checkAgainst(policySchema, root, file);
    const findings = startFindings(file, problems, checked);
    // a root that is no map leaves nothing to judge
    if (checked.value === undefined)
        throw new problem/* ProblemError */.Mm(inOrder([...problems, ...checked.problems]));
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
    const onHand = readOnHand(draft['on-hand']);
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
        ...(onHand === undefined ? {} : { onHand }),
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

;// CONCATENATED MODULE: ./packages/plan/lib/file-at.js


/**
 * A plain file of a commit: from the checkout, else by the API. A partial clone (`filter: blob:none`, `tree:0`) without
 * credentials has the commit and cannot fetch its trees or bytes; then the API is asked, too. `undefined`: the commit has no such file.
 * @param maxBytes of what the checkout holds; the API gives files up to 1 MB
 * @throws ProblemError for a link, a folder, a submodule, bytes that are not UTF-8, or when nobody can show the bytes
 */
async function fileAt({ checkout, api }, commit, path, maxBytes) {
    let why = `${(0,sha/* shortSha */.Fu)(commit)} is not in the checkout`;
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
            if (error instanceof problem/* ProblemError */.Mm)
                throw error;
            why = `the checkout cannot show it (${reasonOf(error)})`;
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
        throw new problem/* ProblemError */.Mm([{ where: path, what: 'it is not UTF-8', mend: 'Save it as UTF-8' }], { cause });
    }
}
function fault(where, what, mend) {
    return new problem/* ProblemError */.Mm([{ where, what, mend }]);
}

;// CONCATENATED MODULE: ./packages/plan/lib/situation.js


/** Events whose GITHUB_SHA is a commit that somebody chose; everywhere else it is the default branch's tip by chance. */
const headIsSha = new Set(['workflow_dispatch', 'schedule']);
/** @throws ProblemError when the payload lacks what its event promises, or inputs contradict it */
async function readSituation(sources, asked) {
    const { event } = sources;
    const situation = readEventPayload(event);
    const problems = [];
    if (asked.headSha !== '' && !(0,sha/* isSha */.HH)(asked.headSha)) {
        problems.push(notASha('head-sha', asked.headSha));
    }
    if (asked.headSha !== '' && asked.head !== '' && asked.head !== asked.headSha) {
        const what = `${(0,grammar/* quote */.hD)(asked.head)} and head-sha ${(0,grammar/* quote */.hD)(asked.headSha)} name two heads`;
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
        throw new problem/* ProblemError */.Mm(problems);
    if (situation.kind === 'other' && asked.pullRequest !== undefined) {
        return await askedPull(sources, asked.pullRequest, asked.headSha);
    }
    return situation;
}
/** The commit to judge, as far as the event tells. */
function headOf(situation) {
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
    const what = `${(0,grammar/* quote */.hD)(given)} contradicts the event ${event}, which says ${(0,grammar/* quote */.hD)(said)}`;
    problems.push({ where: `input "${input}"`, what, mend: 'Leave the input out on this event' });
}
function notASha(input, text) {
    const mend = 'Give the whole object name, 40 hexadecimal digits in lower case';
    return { where: `input "${input}"`, what: `${(0,grammar/* quote */.hD)(text)} is not a commit`, mend };
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
                branch: branch !== undefined && isBranchName(branch) ? branch : undefined,
                before: before === undefined || (0,sha/* isZeroSha */.hp)(before) ? undefined : before,
                after: after === undefined || (0,sha/* isZeroSha */.hp)(after) ? undefined : after,
                forced: field(payload, 'forced') !== false,
            };
        }
        case 'merge_group': {
            const base = shaAt(payload, 'merge_group', 'base_sha');
            const head = shaAt(payload, 'merge_group', 'head_sha');
            const ref = textAt(payload, 'merge_group', 'base_ref') ?? '';
            const baseBranch = ref.replace(/^refs\/heads\//, '');
            if (base === undefined || head === undefined || !isBranchName(baseBranch)) {
                throw unreadable(name, 'merge_group.base_sha, head_sha or base_ref');
            }
            const number = /\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(textAt(payload, 'merge_group', 'head_ref') ?? '')?.[1];
            return { kind: 'merge-group', base, head, baseBranch, number: number === undefined ? undefined : Number(number) };
        }
        default:
            return { kind: 'other', event: name, sha: headIsSha.has(name) && (0,sha/* isSha */.HH)(event.sha) ? event.sha : undefined };
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
    return new problem/* ProblemError */.Mm([
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
    if (!isBranchName(pull.base.ref))
        throw faultOfPull(`#${number} has no readable base branch`, 'Give base and head');
    return {
        kind: 'pull-request',
        number,
        head: headSha,
        baseBranch: pull.base.ref,
        baseThen: (0,sha/* isSha */.HH)(pull.base.sha) ? pull.base.sha : undefined,
        labelsThen: pull.labels,
    };
}
function faultOfPull(what, mend) {
    return new problem/* ProblemError */.Mm([{ where: 'input "pull-request"', what, mend }]);
}

;// CONCATENATED MODULE: ./packages/plan/lib/trusted.js






/** 64 KiB are the policy's own limit; whatever is longer is read this far, so that the parser can refuse it. */
const trusted_maxPolicyBytes = 128 * 1024;
const maxFileBytes = 1024 * 1024;
/**
 * Reads the policy from the live tip of the target branch: as a git object, else by the API. Works without a checkout.
 * @throws ProblemError when the policy is invalid, or when neither git nor the API can show the trusted commit
 */
async function trustedPolicy(sources, situation, inputs, tips) {
    checkPath(inputs.policy);
    const place = await trustedPlace(sources, situation, inputs, tips);
    const via = await wayTo(sources, place.commit);
    const read = async (path, maxBytes) => {
        if (place.commit === undefined || via.kind === 'none')
            return undefined;
        checkPath(path);
        return await fileAt(sources, place.commit, path, maxBytes);
    };
    const shared = {
        file: inputs.policy,
        commit: place.commit,
        via: via.kind,
        read: (path) => read(path, maxFileBytes),
    };
    const where = place.commit === undefined ? place.name : `${place.name} (${(0,sha/* shortSha */.Fu)(place.commit)})`;
    if (inputs.rules !== '') {
        const { policy, warnings } = parsePolicy(inputs.rules, 'input "rules"');
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
        const builtin = { origin: 'builtin', policy: builtinPolicy, blob: 'none', warnings: [] };
        return { ...base, ...builtin, findings: [...place.findings, finding] };
    }
    const { policy, warnings } = parsePolicy(found.text, inputs.policy);
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
    const isHead = ref === headOf(situation) || ref.replace(/^refs\/heads\//, '') === event.headRef;
    const ownWorkflow = event.name === 'pull_request_target' && !isHead;
    if ((0,sha/* isSha */.HH)(ref))
        return { name: 'policy-ref', commit: ref, why: '', guarded: ownWorkflow, findings: [] };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (!isBranchName(branch)) {
        const mend = 'Give a branch or a whole commit id';
        throw new problem/* ProblemError */.Mm([{ where: 'input "policy-ref"', what: `${(0,grammar/* quote */.hD)(ref)} is neither`, mend }]);
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
                `(${(0,sha/* shortSha */.Fu)(tip.commit)}), which may be stale`;
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
            why = brought.kind === 'failed' ? brought.why : `${(0,sha/* shortSha */.Fu)(commit)} was not sent`;
        }
    }
    return api === undefined ? { kind: 'none', why: `${why}; there is no token for the API` } : { kind: 'api' };
}
function unreachable(file, branch, why) {
    const what = `it cannot be read from ${branch}, which is what counts (${why})`;
    return trusted_fault(file, what, 'Give token (contents: read), or check out this repository with credentials');
}
function trusted_fault(where, what, mend) {
    return new problem/* ProblemError */.Mm([{ where, what, mend }]);
}
/** Paths are the repository's: relative, with `/`, without `.` and `..`. @throws ProblemError */
function checkPath(path) {
    const parts = path.split('/');
    if (path === '' || path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw trusted_fault('input "policy"', `${(0,grammar/* quote */.hD)(path)} is not a path inside the repository`, 'Write it like .github/shakedown.yml');
    }
}
/** The name git would give these bytes (git-hash-object(1)). */
function blobIdOf(text) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./packages/plan/lib/guarded-policy.js




/**
 * On these events the workflow file is the one of the change itself, and with it `policy` and `policy-ref`: neither may
 * lead to a law that the change wrote, or to none.
 */
const ownWorkflow = ['pull_request', 'merge_group'];
/**
 * The policy that a step obeys which has its own targets: a deployment, or a roll back. What people should know of where it
 * was read is told.
 * @throws ProblemError when it cannot be read, is invalid, or is not where the workflow says
 */
async function guardedPolicy(sources, situation, { policy, isNamed, policyRef }) {
    const { event, log } = sources;
    const trusted = await trustedPolicy(sources, situation, { policy, policyRef, rules: '' }, tips(sources));
    if (trusted.origin === 'builtin' && isNamed) {
        const what = `${(0,grammar/* quote */.hD)(policy)} does not exist at ${trusted.where}`;
        throw guarded_policy_fault('policy', what, 'Correct the path, or add the file there first');
    }
    if (!trusted.guarded) {
        if (ownWorkflow.includes(event.name)) {
            const what = `the change itself can edit it, so ${trusted.where} is not trusted`;
            throw guarded_policy_fault('policy-ref', what, 'Leave it out: the policy is then read from the target branch');
        }
        log.warning(`policy-ref: the policy is read from ${trusted.where}, which whoever starts this run may have chosen.`);
    }
    for (const { message } of trusted.findings)
        log.warning(message);
    return trusted;
}
/** The policy's target of that name. @throws ProblemError when there is none */
function targetOf({ policy, file, where }, name) {
    const target = policy.targets.find((one) => one.name === name);
    if (target !== undefined)
        return target;
    const known = policy.targets.map((one) => one.name).filter((one) => one !== NULL_DEPLOYMENT);
    throw guarded_policy_fault('target', `${(0,grammar/* quote */.hD)(name)} is not a target of ${file} at ${where}`, `The policy has ${known.join(', ')}`);
}
function guarded_policy_fault(input, what, mend) {
    return new problem/* ProblemError */.Mm([{ where: `input "${input}"`, what, mend }]);
}

;// CONCATENATED MODULE: ./packages/plan/lib/sources.js
const remoteName = 'origin';
async function openSources(options) {
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

// EXTERNAL MODULE: ./actions/rollback/lib/inputs.js + 2 modules
var lib_inputs = __webpack_require__(1505);
;// CONCATENATED MODULE: ./actions/rollback/lib/law.js





/** A repair does not wait longer for what it can do without. GitHub's own limits may last a quarter of an hour. */
const longestMs = 30_000;
const withoutIt = 'To go on without the policy, leave target out and give by inputs what it says: hosts, known-hosts or host-fingerprint, environment, and name, root and jump-hosts where it has them';
/**
 * What the trusted ref says of the target that is put back: never the checkout, and never a branch of whoever starts this.
 * @throws ProblemError when the policy cannot be read, with the way on without it; when it does not know the target
 */
async function readLaw(inputs, context) {
    checkName(inputs.target);
    const trusted = await within(longestMs, context, (signal) => {
        const git = openGit(context.event.workspace, { log: context.log, signal });
        return closing(git, readPolicy(git, inputs, { ...context, signal }));
    }).catch((error) => {
        if (context.signal.aborted || !Error.isError(error))
            throw error;
        throw new problem/* ProblemError */.Mm([...(error instanceof problem/* ProblemError */.Mm ? error.problems : [law_unreadable(inputs, error)]), wayOn()], { cause: error });
    });
    const { environment, deploy } = targetOf(trusted, inputs.target);
    return {
        target: { environment, deploy: [...deploy] },
        where: `${inputs.policy} targets.${inputs.target} at ${trusted.where}`,
        onHand: describeOnHand(trusted.policy.onHand),
    };
}
async function readPolicy(git, inputs, context) {
    const { event, env, given, log, signal } = context;
    const sources = await openSources({
        event,
        checkout: git,
        api: connector(inputs.token, context),
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        log,
        signal,
    });
    const situation = await readSituation(sources, { base: '', head: '', pullRequest: undefined, headSha: '' });
    const trusted = await guardedPolicy(sources, situation, {
        policy: inputs.policy,
        isNamed: given.has('policy') && inputs.policy !== lib_inputs/* inputs */.Q.policy.default,
        policyRef: inputs['policy-ref'],
    });
    if (trusted.origin !== 'builtin')
        return trusted;
    const what = `${trusted.where} has no ${inputs.policy}, so no target is known`;
    throw new problem/* ProblemError */.Mm([{ where: 'input "target"', what, mend: 'Merge the policy first' }]);
}
/** What a classifier may say, and what stands for no deployment at all. */
function checkName(target) {
    const mend = `Give the target that was deployed there. ${withoutIt}`;
    switch (target.toLowerCase()) {
        case NULL_DEPLOYMENT:
        case 'null': {
            const what = `${(0,grammar/* quote */.hD)(target)} is no deployment: nothing of it is on any host, so there is nothing to go back to`;
            throw new problem/* ProblemError */.Mm([{ where: 'input "target"', what, mend }]);
        }
        case 'unknown':
        case 'none':
        case 'error': {
            const what = `${(0,grammar/* quote */.hD)(target)} names no target, so nobody knows which hosts are meant`;
            throw new problem/* ProblemError */.Mm([{ where: 'input "target"', what, mend }]);
        }
        default:
    }
}
function law_unreadable({ policy }, { message }) {
    const mend = 'Try again when GitHub answers';
    return { where: policy, what: `it cannot be read (${message.split('\n')[0] ?? ''})`, mend };
}
function wayOn() {
    return { where: 'input "target"', what: 'what the policy says of it is not known', mend: withoutIt };
}
/** @throws Error when the work takes longer; it is then told to stop */
async function within(ms, { clock, signal }, work) {
    const over = new AbortController();
    const done = new AbortController();
    const both = AbortSignal.any([signal, over.signal]);
    clock.sleep(ms, AbortSignal.any([signal, done.signal])).then(() => over.abort(new Error(`GitHub did not show it within ${ms / 1000} s`)), () => undefined);
    try {
        return await work(both);
    }
    catch (error) {
        const reason = over.signal.reason;
        throw over.signal.aborted ? reason : error;
    }
    finally {
        done.abort();
    }
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   hp: () => (/* binding */ isZeroSha)
/* harmony export */ });
function isSha(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** `before` of a new ref and `after` of a deleted one. */
function isZeroSha(text) {
    return /^0{40}$|^0{64}$/.test(text);
}
function shortSha(sha) {
    return sha.slice(0, 8);
}


/***/ })

};
