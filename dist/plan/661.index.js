const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 661;
export const ids = [661];
export const modules = {

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveGo: () => (/* binding */ proveGo)
});

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/content/lib/proof.js
var proof = __webpack_require__(3501);
// EXTERNAL MODULE: ./packages/content/lib/text.js
var lib_text = __webpack_require__(3352);
// EXTERNAL MODULE: ./packages/workspace/lib/go/directives.js + 1 modules
var directives = __webpack_require__(692);
;// CONCATENATED MODULE: ./packages/content/lib/go/mod-file.js


/** Versions taken back are read by those that depend on the module, not by its own build. */
const inert = new Set(['retract']);
/** A second one is refused by Go. */
const once = new Set(['module', 'go', 'toolchain']);
const unquoted = new Set(['go', 'toolchain', 'godebug']);
function readModFile(kind, text) {
    const read = (0,directives/* readDirectives */.V)(kind, text);
    if (read.kind === 'fault')
        return read;
    const repeated = read.statements.find((each, at) => once.has(each.verb) && firstOf(read.statements, each.verb) !== at);
    if (repeated !== undefined) {
        return { kind: 'fault', what: `line ${repeated.line} has a second ${(0,grammar/* quote */.hD)(repeated.verb)}` };
    }
    const replaced = read.statements.filter(({ verb }) => verb === 'replace').map(replacedBy);
    // of two the last one counts, and their order is not compared
    if (new Set(replaced).size < replaced.length)
        return { kind: 'fault', what: 'a version is replaced twice' };
    const spelled = (of) => new Set(of.map(spell));
    const [counting, rest] = [read.statements.filter(counts), read.statements.filter((each) => !counts(each))];
    return {
        kind: 'read',
        file: {
            counted: spelled(counting),
            inert: spelled(rest),
            go: counting.find(({ verb }) => verb === 'go')?.words[0],
            selected: new Set(counting.flatMap(selectedBy)),
            uses: counting.flatMap(({ verb, words }) => (verb === 'use' ? words.slice(0, 1) : [])),
        },
    };
}
const firstOf = (statements, verb) => statements.findIndex((each) => each.verb === verb);
/** Go takes quotes off paths and versions only: elsewhere a quoted word is another word. */
function spell({ verb, words, spelled }) {
    const bare = unquoted.has(verb);
    const parts = words.map((word, at) => (bare || /\s/.test(word) ? spelled[at] : word));
    return [verb, ...parts].join(' ');
}
const replacedBy = ({ words }) => words.slice(0, words.indexOf('=>')).join(' ');
const counts = ({ verb }) => !inert.has(verb);
function selectedBy({ verb, words }) {
    if (verb === 'require')
        return [words.join(' ')];
    return verb === 'replace' ? [words.slice(words.indexOf('=>') + 1).join(' ')] : [];
}
/** Since Go 1.17 go.mod lists every module that the build takes a package from (Go Modules Reference, "Graph pruning"). */
function namesWholeBuild({ go }) {
    const [major = 1, minor = 16] = (go ?? '1.16').split('.').map((part) => Number.parseInt(part, 10));
    return major > 1 || minor >= 17;
}

;// CONCATENATED MODULE: ./packages/content/lib/go/compare-mod.js




/**
 * By directives. Blocks, order, comments and the mark `// indirect` are of no effect on what is built, nor are versions
 * of the module itself that it takes back.
 */
function compareModFiles(kind, { before, after }) {
    const [was, is] = [(0,lib_text/* decodeText */.g)(before), (0,lib_text/* decodeText */.g)(after)];
    if (was === undefined || is === undefined)
        return (0,proof/* unproven */.g)('one version is not UTF-8 text');
    const [old, now] = [readModFile(kind, was), readModFile(kind, is)];
    if (old.kind === 'fault')
        return (0,proof/* unproven */.g)(`the old version cannot be read as Go reads it: ${old.what}`);
    if (now.kind === 'fault')
        return (0,proof/* unproven */.g)(`the new version cannot be read as Go reads it: ${now.what}`);
    const first = onlyIn(old.file.counted, now.file.counted);
    const second = onlyIn(now.file.counted, old.file.counted);
    if (first !== undefined || second !== undefined) {
        const gone = first === undefined ? '' : `${(0,grammar/* quote */.hD)(first)} is gone`;
        const added = second === undefined ? '' : `${(0,grammar/* quote */.hD)(second)} is new`;
        return (0,proof/* different */.y)([gone, added].filter((part) => part !== '').join(', '));
    }
    const same = `all ${now.file.counted.size} directives that count are the same`;
    const retracted = onlyIn(old.file.inert, now.file.inert) ?? onlyIn(now.file.inert, old.file.inert);
    return retracted !== undefined
        ? {
            kind: 'same',
            proof: 'manifest',
            why: `only retract changed, which the module's own build does not read; ${same}`,
        }
        : { kind: 'same', proof: 'formatting-only', why: `only comments, order and form differ: ${same}` };
}
const onlyIn = (some, others) => [...some].find((each) => !others.has(each));

// EXTERNAL MODULE: ./packages/ports/lib/files.js
var files = __webpack_require__(645);
;// CONCATENATED MODULE: ./packages/content/lib/go/sum-file.js
/** Lines of three words, in any order (cmd/go, readGoSum). The hash algorithm is for Go to judge, here it is text. */
function readSums(text) {
    const sums = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        const words = line.split(/[ \t\r]+/).filter((word) => word !== '');
        if (words.length === 0)
            continue;
        const [path = '', version = '', hash = ''] = words;
        if (words.length !== 3 || !/^[\x21-\x7e]+$/.test(words.join(''))) {
            return { kind: 'fault', what: `line ${index + 1} is not made of a module, a version and a checksum` };
        }
        const key = `${path} ${version}`;
        const known = sums.get(key);
        if (known === undefined)
            sums.set(key, new Set([hash]));
        else
            known.add(hash);
    }
    return { kind: 'sums', sums };
}
/** Whose checksum it is: the `/go.mod` of a version stands for the version. */
const versionOf = (key) => key.replace(/\/go\.mod$/, '');

;// CONCATENATED MODULE: ./packages/content/lib/go/compare-sum.js





/**
 * Checksums choose nothing: what is built follows from the requirements, and a line says only what it must look like.
 * So a line that comes or goes is of no effect as long as no requirement asks for its version; one of a version that is
 * asked for counts, since before it was there nothing was checked, or nothing was built. A checksum that changes at the
 * same version always counts: the same name stands for other code.
 */
async function compareSums({ path, before, after }, sides) {
    const [was, is] = [(0,lib_text/* decodeText */.g)(before), (0,lib_text/* decodeText */.g)(after)];
    if (was === undefined || is === undefined)
        return (0,proof/* unproven */.g)('one version is not UTF-8 text');
    const [old, now] = [readSums(was), readSums(is)];
    if (old.kind === 'fault')
        return (0,proof/* unproven */.g)(`the old version cannot be read: ${old.what}`);
    if (now.kind === 'fault')
        return (0,proof/* unproven */.g)(`the new version cannot be read: ${now.what}`);
    const changed = changedSum(old.sums, now.sums);
    if (changed !== undefined) {
        return (0,proof/* different */.y)(`the checksum of ${(0,grammar/* quote */.hD)(changed)} changed: the same version stands for other code`);
    }
    const [added, gone] = [without(now.sums, old.sums), without(old.sums, now.sums)];
    const moved = [...added, ...gone];
    if (moved.length === 0) {
        return {
            kind: 'same',
            proof: 'formatting-only',
            why: `only order and form differ: ${now.sums.size} checksums are the same`,
        };
    }
    try {
        return await judgeMoved(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), added, moved, sides);
    }
    catch (error) {
        if (!(error instanceof files/* FilesUnreadable */.l))
            throw error;
        return (0,proof/* unproven */.g)(`which versions are asked for cannot be told: ${error.message}`);
    }
}
/** Several checksums of one version may stand there; all must be the same on both sides. */
function changedSum(old, now) {
    return [...old].find(([key, hashes]) => {
        const others = now.get(key);
        return others !== undefined && (others.size !== hashes.size || [...others].some((hash) => !hashes.has(hash)));
    })?.[0];
}
const without = (sums, others) => [...sums.keys()].filter((key) => !others.has(key));
async function judgeMoved(folder, added, moved, sides) {
    const toolchain = moved.find((key) => key.startsWith('golang.org/toolchain '));
    if (toolchain !== undefined)
        return (0,proof/* different */.y)(`the checksums of toolchains changed: ${(0,grammar/* quote */.hD)(toolchain)}`);
    const comes = (key) => (added.includes(key) ? 'is new' : 'is gone');
    // of several modules together versions are chosen that none of them names
    if (await isWorkspace(sides)) {
        const code = moved.find((key) => versionOf(key) === key);
        if (code !== undefined)
            return (0,proof/* different */.y)(`the checksum of ${(0,grammar/* quote */.hD)(code)} ${comes(code)}, and a go.work may choose it`);
        return same(moved, 'of the requirements of versions, and of no code');
    }
    const selected = new Set();
    for (const side of [sides.base, sides.head]) {
        const found = await compare_sum_selectedBy(side, folder);
        if (typeof found === 'string')
            return (0,proof/* unproven */.g)(found);
        for (const each of found)
            selected.add(each);
    }
    const counted = moved.find((key) => selected.has(versionOf(key)));
    if (counted !== undefined)
        return (0,proof/* different */.y)(`the checksum of ${(0,grammar/* quote */.hD)(counted)} ${comes(counted)}, which go.mod asks for`);
    return same(moved, 'of versions that go.mod does not ask for');
}
function same(moved, what) {
    const many = moved.length === 1 ? '1 checksum' : `${moved.length} checksums`;
    const shown = moved.slice(0, 3).map((key) => (0,grammar/* quote */.hD)(key));
    if (moved.length > shown.length)
        shown.push(`${moved.length - shown.length} more`);
    return { kind: 'same', proof: 'lock-file', why: `${many} came or went, ${what}: ${shown.join(', ')}` };
}
async function isWorkspace({ base, head }) {
    for (const { files } of [base, head]) {
        if ((await files.list()).some((path) => path === 'go.work' || path.endsWith('/go.work')))
            return true;
    }
    return false;
}
/** The versions that the go.mod beside it asks for, or why they are not known. */
async function compare_sum_selectedBy({ files }, folder) {
    const path = folder === '' ? 'go.mod' : `${folder}/go.mod`;
    const text = (0,lib_text/* decodeText */.g)((await files.read([path])).get(path));
    if (text === undefined)
        return 'there is no go.mod beside it on both sides';
    const read = readModFile('go.mod', text);
    if (read.kind === 'fault')
        return `the go.mod beside it cannot be read as Go reads it: ${read.what}`;
    if (!namesWholeBuild(read.file))
        return 'the go.mod beside it is of a Go before 1.17 and does not list the whole build';
    return read.file.selected;
}

;// CONCATENATED MODULE: ./packages/content/lib/go/prove.js


async function proveGo(versions, sides) {
    const name = versions.path.slice(versions.path.lastIndexOf('/') + 1);
    return name === 'go.mod' || name === 'go.work' ? compareModFiles(name, versions) : await compareSums(versions, sides);
}


/***/ }),

/***/ 692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ readDirectives)
});

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/workspace/lib/go/statements.js
/** Directives that Go accepts with a block behind them, in either kind of file. */
const blocks = new Set(['module', 'godebug', 'require', 'exclude', 'replace', 'retract', 'tool', 'ignore', 'use']);
class Refused extends Error {
    line;
    constructor(line, what) {
        super(what);
        this.line = line;
    }
}
/**
 * The directives in the order of the file, after the grammar of golang.org/x/mod/modfile, which knows raw texts and then
 * takes them nowhere. Escapes in quoted texts are refused, although Go reads them: no module path needs one, and a path
 * that looks like another is a way to hide.
 */
function readStatements(text) {
    try {
        return { kind: 'statements', ...statementsOf(text.split('\n').map(readLine)) };
    }
    catch (error) {
        if (error instanceof Refused)
            return { kind: 'fault', line: error.line, what: error.message };
        throw error;
    }
}
function statementsOf(lines) {
    const found = [];
    const opening = [];
    let block;
    for (const { spelled, comment, line } of lines) {
        const [first] = spelled;
        if (first === undefined)
            continue;
        if (block !== undefined) {
            if (first !== ')')
                found.push(statement(block.verb, spelled, comment, line));
            else if (spelled.length === 1)
                block = undefined;
            else
                throw new Refused(line, 'something follows the parenthesis that closes a block');
            continue;
        }
        const opened = blockOf(spelled);
        if (opened === 'none') {
            found.push(statement(first, spelled.slice(1), comment, line));
            continue;
        }
        if (spelled.indexOf('(') !== 1 || !blocks.has(first))
            throw new Refused(line, 'a block of an unknown kind');
        opening.push({ verb: first, line });
        if (opened === 'open')
            block = { verb: first, line };
    }
    if (block !== undefined)
        throw new Refused(block.line, 'a block that never closes');
    return { statements: found, blocks: opening };
}
/** Only a parenthesis at the end of its line, or an empty pair there, makes a block. */
function blockOf(spelled) {
    if (spelled.length > 1 && spelled.at(-1) === '(')
        return 'open';
    return spelled.length > 2 && spelled.at(-1) === ')' && spelled.at(-2) === '(' ? 'empty' : 'none';
}
function statement(verb, spelled, comment, line) {
    const words = spelled.map((word) => {
        const text = word.startsWith('"') ? word.slice(1, -1) : word;
        if (/["'`]/.test(text))
            throw new Refused(line, 'a quote where Go takes none');
        // within quotes an arrow or a parenthesis is no such thing
        return /^(?:=>|[()[\]{},]?)$/.test(text) ? word : text;
    });
    return { verb, words, spelled, comment, line };
}
/** What Go calls printable, less the blank, the punctuation and the quotes that begin a text. */
const wordRune = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;
const punctuation = new Set(['(', ')', '[', ']', '{', '}', ',']);
function readLine(text, index) {
    const line = index + 1;
    const spelled = [];
    let at = 0;
    while (at < text.length) {
        const rune = text.charAt(at);
        if (rune === ' ' || rune === '\t' || rune === '\r') {
            at++;
        }
        else if (text.startsWith('//', at)) {
            return { spelled, comment: text.slice(at + 2).trim(), line };
        }
        else {
            const end = punctuation.has(rune)
                ? at + 1
                : /["`]/.test(rune)
                    ? quotedEnd(text, at, line)
                    : wordEnd(text, at, line);
            spelled.push(text.slice(at, end));
            at = end;
        }
    }
    return { spelled, comment: undefined, line };
}
function quotedEnd(text, start, line) {
    const quote = text.charAt(start);
    const end = text.indexOf(quote, start + 1);
    if (end === -1)
        throw new Refused(line, 'a quoted text that does not end on its line');
    if (quote === '"' && text.slice(start, end).includes('\\'))
        throw new Refused(line, 'an escape in a quoted text');
    return end + 1;
}
function wordEnd(text, start, line) {
    let at = start;
    while (at < text.length) {
        if (text.startsWith('/*', at))
            throw new Refused(line, 'a comment that does not begin with //');
        const rune = String.fromCodePoint(text.codePointAt(at) ?? 0);
        if (text.startsWith('//', at) || punctuation.has(rune) || !wordRune.test(rune))
            break;
        at += rune.length;
    }
    if (at === start)
        throw new Refused(line, 'a character that no go.mod file holds');
    return at;
}

;// CONCATENATED MODULE: ./packages/workspace/lib/go/directives.js


/** The directives that Go knows in either kind of file, in that of a main module. Source: https://go.dev/ref/mod */
const known = {
    'go.mod': new Set([
        'module',
        'go',
        'toolchain',
        'godebug',
        'require',
        'exclude',
        'replace',
        'retract',
        'tool',
        'ignore',
    ]),
    'go.work': new Set(['go', 'toolchain', 'godebug', 'use', 'replace']),
};
/** The statements of a go.mod or go.work file, none of them of a directive that Go does not know there. */
function readDirectives(kind, text) {
    const read = readStatements(text);
    if (read.kind === 'fault')
        return { kind: 'fault', what: `line ${read.line} has ${read.what}` };
    const strange = [...read.statements, ...read.blocks].find(({ verb }) => !known[kind].has(verb));
    if (strange !== undefined) {
        return { kind: 'fault', what: `line ${strange.line} has ${(0,grammar/* quote */.hD)(strange.verb)}, an unknown directive` };
    }
    return { kind: 'read', statements: read.statements };
}


/***/ })

};
