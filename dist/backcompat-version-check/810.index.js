const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 810;
export const ids = [810];
export const modules = {

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  opening: () => (/* binding */ opening)
});

// EXTERNAL MODULE: ./packages/process/lib/run.js
var lib_run = __webpack_require__(9806);
// EXTERNAL MODULE: ./packages/process/lib/start.js + 1 modules
var lib_start = __webpack_require__(2703);
// EXTERNAL MODULE: ./packages/process/lib/error.js
var lib_error = __webpack_require__(9097);
// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __webpack_require__(1412);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/process/lib/environment.js
var environment = __webpack_require__(8922);
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
function program_environment(dir) {
    const agent = process.env['SSH_AUTH_SOCK'] ?? '';
    return {
        ...(0,environment/* baseEnvironment */.P)(),
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
    const env = program_environment(ceiling);
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
                if (!(error instanceof lib_error/* ProcessError */.y) || error.kind !== 'timeout')
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
    if (!(error instanceof lib_error/* ProcessError */.y))
        return error;
    return new lib_error/* ProcessError */.y(error.kind, error.what, { program: 'git', args, stderr: error.stderr, cause: error.cause });
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
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
        clock.sleep(answerMs, over.signal).then(() => giveUp(new lib_error/* ProcessError */.y('timeout', `did not answer within ${(0,grammar/* writeDuration */.MP)(answerMs)} and was ended`, facts(asked))), () => { });
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
                throw new lib_error/* ProcessError */.y('aborted', 'was ended: cancelled', { ...facts(asked), cause: signal.reason });
            }
            if (exit.code === usage && !asked.hasAnswered)
                return 'unknown command';
            if (exit.code !== null && exit.code !== 0)
                throw new GitError(args, exit.code, asked.complaint);
            if (isSecond)
                throw new lib_error/* ProcessError */.y('signal', `was ended by ${exit.signal ?? 'somebody'}, twice`, facts(asked));
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
    const { run = lib_run/* run */.e, start = options.run === undefined ? lib_start/* start */.n : undefined } = options;
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
                if (error instanceof lib_error/* ProcessError */.y && error.kind === 'not-found')
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

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
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
    const dir = (0,external_node_path_.resolve)(workspace, given);
    if (!isFolder(dir)) {
        const what = `${(0,grammar/* quote */.hD)(given)} is no folder in the workspace`;
        throw new problem/* ProblemError */.Mm([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }]);
    }
    const inside = (0,external_node_path_.relative)(workspace, dir);
    return { dir, ceiling: inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) ? dir : workspace };
}
function isFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
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

// EXTERNAL MODULE: ./packages/plan/lib/payload.js
var lib_payload = __webpack_require__(2663);
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
                before: before === undefined || (0,sha/* isZeroSha */.hp)(before) ? undefined : before,
                after: after === undefined || (0,sha/* isZeroSha */.hp)(after) ? undefined : after,
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
            return { kind: 'other', event: name, sha: headIsSha.has(name) && (0,sha/* isSha */.HH)(event.sha) ? event.sha : undefined };
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
    if (!(0,lib_payload/* isBranchName */.Q8)(pull.base.ref))
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

;// CONCATENATED MODULE: ./packages/plan/lib/comparisons.js



async function comparisonsOf(situation, asked, tips) {
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
            problems.push({ where, what: `${(0,grammar/* quote */.hD)(text)} names a branch and a tag`, mend });
            return undefined;
        }
        if (found === undefined) {
            const mend = 'Give a whole commit id, a branch or a tag of this repository';
            problems.push({ where, what: `${(0,grammar/* quote */.hD)(text)} names nothing here`, mend });
        }
        return found;
    };
    const headText = asked.head !== '' ? asked.head : asked.headSha;
    const head = headText === '' ? headOf(situation) : (await named('head', headText))?.commit;
    const base = asked.base === '' ? undefined : await named('base', asked.base);
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
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
    if ((0,sha/* isSha */.HH)(text))
        return { kind: 'commit', commit: text, name: (0,sha/* shortSha */.Fu)(text) };
    if (!(0,lib_payload/* isBranchName */.Q8)(text.replace(/^refs\/(?:heads|tags)\//, '')))
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

// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __webpack_require__(1703);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/policy/lib/parse.js + 7 modules
var parse = __webpack_require__(9240);
// EXTERNAL MODULE: ./packages/policy/lib/document/targets.js
var targets = __webpack_require__(3246);
// EXTERNAL MODULE: ./packages/policy/lib/document/content.js
var content = __webpack_require__(9849);
;// CONCATENATED MODULE: ./packages/policy/lib/builtin.js


/** What counts where there is no policy file: every change needs the testnet. */
const builtinPolicy = {
    targets: targets/* defaultTargets */.iw,
    default: 'testnet',
    rules: [],
    content: content/* noContent */.V$,
    closure: undefined,
    areas: new Map(),
    labels: { require: [] },
    approvePermission: 'maintain',
    proof: { workflows: [] },
};

// EXTERNAL MODULE: ./packages/plan/lib/file-at.js
var file_at = __webpack_require__(4937);
;// CONCATENATED MODULE: ./packages/plan/lib/trusted.js






/** 64 KiB are the policy's own limit; whatever is longer is read this far, so that the parser can refuse it. */
const maxPolicyBytes = 128 * 1024;
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
        return await (0,file_at/* fileAt */.W)(sources, place.commit, path, maxBytes);
    };
    const shared = {
        file: inputs.policy,
        commit: place.commit,
        via: via.kind,
        read: (path) => read(path, maxFileBytes),
    };
    const where = place.commit === undefined ? place.name : `${place.name} (${(0,sha/* shortSha */.Fu)(place.commit)})`;
    if (inputs.rules !== '') {
        const { policy, warnings } = (0,parse/* parsePolicy */.O)(inputs.rules, 'input "rules"');
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
        const builtin = { origin: 'builtin', policy: builtinPolicy, blob: 'none', warnings: [] };
        return { ...base, ...builtin, findings: [...place.findings, finding] };
    }
    const { policy, warnings } = (0,parse/* parsePolicy */.O)(found.text, inputs.policy);
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
    if (!(0,lib_payload/* isBranchName */.Q8)(branch)) {
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
    return fault(file, what, 'Give token (contents: read), or check out this repository with credentials');
}
function fault(where, what, mend) {
    return new problem/* ProblemError */.Mm([{ where, what, mend }]);
}
/** Paths are the repository's: relative, with `/`, without `.` and `..`. @throws ProblemError */
function checkPath(path) {
    const parts = path.split('/');
    if (path === '' || path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw fault('input "policy"', `${(0,grammar/* quote */.hD)(path)} is not a path inside the repository`, 'Write it like .github/shakedown.yml');
    }
}
/** The name git would give these bytes (git-hash-object(1)). */
function blobIdOf(text) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./packages/plan/lib/open.js





/** @throws ProblemError when inputs, payload or policy are at fault; then nothing is known and nothing may pass */
async function openPlan(options) {
    const sources = await openSources(options);
    const live = (0,tips/* tips */.X)(sources);
    const situation = await readSituation(sources, options.asked);
    const trusted = await trustedPolicy(sources, situation, options.policy, live);
    options.onPolicy?.(trusted);
    return { sources, live, situation, trusted, compared: await comparisonsOf(situation, options.asked, live) };
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/open.js
/** @param options those that it was opened with */
function openedForCompat(opened, options) {
    const checkout = opened.sources.checkout === undefined ? undefined : options.checkout;
    return { ...opened, options, checkout };
}

;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/sources.js


/** Where the law, the commit and the tags are read from, for as long as the work takes. */
async function opening(given, context, work) {
    const { event, log, clock, signal } = context;
    const { dir, ceiling } = await findCheckout(event.workspace, given['working-directory']);
    const git = openGit(dir, { ceiling, log, clock, signal });
    const options = openOptions({ ...given, head: '', rules: '' }, context, git);
    return await closing(git, openPlan(options).then((opened) => work({ ...openedForCompat(opened, options), dir })));
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
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1504);

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
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1504);
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

/***/ 1216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ startFindings),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);


function startFindings(file, earlier, checked) {
    const problems = [...earlier, ...checked.problems];
    const warnings = [];
    const at = (path, what, mend) => {
        const line = checked.lines.get(path);
        return { line: line ?? 0, where: (0,_schema_check_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(file, line, path), what, mend };
    };
    return {
        problem: (path, what, mend) => void problems.push(at(path, what, mend)),
        warning: (path, what, mend) => void warnings.push(at(path, what, mend)),
        isFaulty: (path) => checked.problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`)),
        settle() {
            if (problems.length > 0)
                throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(inOrder(problems));
            return inOrder(warnings);
        },
    };
}
/** As they stand in the file, so that somebody can mend it from top to bottom. */
function inOrder(located) {
    return located.toSorted((a, b) => a.line - b.line).map(({ where, what, mend }) => ({ where, what, mend }));
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* unused harmony export maxPolicyBytes */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);


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
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, {
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
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_key, node) => {
            const line = lineAt(node.range?.[0] ?? 0);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
                refuse(line, `"*${node.source}" is an alias`, 'Write the value out');
            else if (node.anchor !== undefined)
                refuse(line, `"&${node.anchor}" is an anchor`, 'Remove it; write values out');
            if (node.tag !== undefined)
                refuse(line, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(node.tag)} is a tag`, 'Remove it; quote what must be text');
        },
    });
}
function toTree(node, lineAt, refuse) {
    const line = lineAt(node?.range?.[0] ?? 0);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: 'list', items: node.items.map((item) => toTree(item, lineAt, refuse)), line };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
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
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
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
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
        return undefined;
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null && key.source === 'null' ? 'null' : undefined;
}


/***/ }),

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ writeKey),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);

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
                refuse(inner, keyLine, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is not a key here`, (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(key, known));
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
            refuse(path, line, `the key ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is missing`, 'Add it');
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
                refuse(inner, item.line, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(item.kind === 'text' ? item.value : item.kind)} stands in the list twice`, 'Keep one');
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
    return /^[A-Za-z0-9_-]{1,64}$/.test(key) ? key : (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key);
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
    const shown = tree.kind === 'text' ? (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tree.value) : tree.kind === 'number' ? tree.source : kindNames[tree.kind];
    if (schema.const !== undefined && value !== schema.const) {
        return [`this is ${shown}, and only ${JSON.stringify(schema.const)} is known`, `Write ${JSON.stringify(schema.const)}`];
    }
    if (schema.enum !== undefined && !schema.enum.some((choice) => choice === value)) {
        return [`${shown} is not one of ${schema.enum.join(', ')}`, (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(String(value ?? ''), schema.enum)];
    }
    return undefined;
}
function lengthFault({ minLength = 0, maxLength = Infinity }, text) {
    // JSON Schema counts code points
    const length = Array.from(text).length;
    if (length < minLength)
        return ['this is empty', 'Give a value, or leave the key out'];
    return length > maxLength ? [`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} has ${length} characters, more than ${maxLength}`, 'Shorten it'] : undefined;
}
function patternFault({ pattern, patternErrorMessage }, text) {
    if (pattern === undefined || new RegExp(pattern, 'u').test(text))
        return undefined;
    return [`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} does not have the form that is asked for`, patternErrorMessage ?? `It must match ${pattern}`];
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
