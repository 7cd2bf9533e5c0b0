const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 776;
export const ids = [776];
export const modules = {

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mayBeBuilt),
/* harmony export */   b: () => (/* binding */ isBuildInput)
/* harmony export */ });
/**
 * Whether the build of whoever needs the member takes the file in without being told to: sources and manifests, not the
 * member's own tests. Of these no rule may say that they need nothing; anything else is in a build only when a source
 * names it, and there a rule's word stands.
 */
function isBuildInput({ ecosystem, folder, sources = [] }, path) {
    if (sources.some((source) => source === '' || path.startsWith(`${source}/`)))
        return isSource[ecosystem].test(path);
    if (folder !== '' && !path.startsWith(`${folder}/`))
        return false;
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    return compiledBy[ecosystem](inside);
}
/** The same of a path whose package is not known: whether any build tool would take it in. */
function mayBeBuilt(path) {
    return Object.values(compiledBy).some((compiles) => compiles(path));
}
/** Sources and manifests; the file's place does not matter. */
const isSource = {
    cargo: /(?:^|\/)Cargo\.toml$|\.rs$/,
    npm: /(?:^|\/)package\.json$|\.(?:[cm]?[jt]sx?|json|wasm|node|vue|svelte)$/,
    go: /(?:^|\/)go\.mod$|\.(?:go|s|S|c|h|cc|cpp|hpp)$/,
};
const compiledBy = {
    cargo: (path) => isSource.cargo.test(path) && !/^(?:tests|benches|examples)\//.test(path),
    npm: (path) => isSource.npm.test(path) && !isTestOfNpm.test(path) && !isSettingOfTool.test(path),
    go: (path) => isSource.go.test(path) && !path.endsWith('_test.go'),
};
const isTestOfNpm = /(?:^|\/)(?:__tests__|__mocks__|tests?)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;
/** Any source is a program to npm; these only look at the others: dot files, and settings of linters and test runners. */
const isSettingOfTool = /(?:^|\/)\.|(?:^|\/)(?:eslint|prettier|stylelint|commitlint|lint-staged|jest|vitest|playwright|cypress)\.config\.[cm]?[jt]s$/;


/***/ }),

/***/ 9955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ resolverOf),
/* harmony export */   Up: () => (/* binding */ patchesOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1078);


/** `undefined`: neither a package nor a workspace, so nothing that cargo reads. */
function readManifest(folder, table) {
    const about = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'package') ?? (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'project');
    const workspace = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'workspace');
    const name = about === undefined ? undefined : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(about, 'name');
    if (name === undefined && (workspace === undefined || about !== undefined))
        return undefined;
    const pointer = about === undefined ? undefined : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(about, 'workspace');
    return {
        folder,
        ...(name === undefined ? {} : { name }),
        ...(pointer === undefined ? {} : { pointer }),
        ...(workspace === undefined ? {} : { workspace: readWorkspaceTable(workspace) }),
        dependencies: dependenciesOf(table),
        patches: patchesOf(table),
        targets: targetsOf(table, about),
        resolver: resolverOf(table),
    };
}
function readWorkspaceTable(table) {
    return {
        members: (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(table, 'members'),
        exclude: (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(table, 'exclude'),
        dependencies: (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'dependencies') ?? {},
    };
}
/** The tables of dependencies, with those for a platform; cargo takes the name of a table with `-` or with `_`. */
function dependenciesOf(table) {
    const platforms = Object.values((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'target') ?? {}).filter(_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI);
    return [table, ...platforms].flatMap((holder) => [
        ...['dependencies', 'build-dependencies', 'build_dependencies'].flatMap((name) => entries(holder, name, 'build')),
        ...['dev-dependencies', 'dev_dependencies'].flatMap((name) => entries(holder, name, 'test')),
    ]);
}
function entries(holder, name, use) {
    return Object.entries((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(holder, name) ?? {}).map(([key, specification]) => ({
        use,
        key,
        source: sourceOf(key, specification),
    }));
}
function sourceOf(key, specification) {
    if (!(0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI)(specification))
        return { kind: 'elsewhere', package: key };
    if ((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(specification, 'workspace') === true)
        return { kind: 'inherited' };
    const name = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(specification, 'package') ?? key;
    const path = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(specification, 'path');
    if ((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(specification, 'base') !== undefined) {
        return { kind: 'unknown', why: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)} has a base, which a file outside the repository defines` };
    }
    return path === undefined ? { kind: 'elsewhere', package: name } : { kind: 'path', package: name, path };
}
/** Of a manifest or a configuration of cargo. */
function patchesOf(table) {
    const sources = Object.values((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'patch') ?? {}).filter(_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI);
    const replace = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'replace');
    return [...sources, ...(replace === undefined ? [] : [replace])]
        .flatMap((source) => Object.values(source).filter(_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI))
        .flatMap((specification) => (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(specification, 'path'));
}
function targetsOf(table, about) {
    const library = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'lib');
    return [
        ...(library === undefined ? [] : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(library, 'path')),
        ...(0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tablesAt */ .dy)(table, 'bin').flatMap((binary) => (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(binary, 'path')),
        ...(about === undefined ? [] : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(about, 'build')),
    ];
}
/** The version of the resolver that a root manifest asks for; where it says nothing, cargo's default for its edition. */
function resolverOf(table) {
    const about = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'package') ?? (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'project');
    const workspace = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'workspace');
    const [said] = [workspace, about].flatMap((holder) => (holder === undefined ? [] : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(holder, 'resolver')));
    if (said !== undefined)
        return said;
    if (about === undefined)
        return '1';
    const isInherited = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(about, 'edition') !== undefined;
    const edition = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(isInherited ? ((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(workspace ?? {}, 'package') ?? {}) : about, 'edition') ?? '2015';
    return edition === '2015' || edition === '2018' ? '1' : '2';
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   cx: () => (/* binding */ folderAround),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/**
 * Where `relative` leads from `folder`, by its words alone, as cargo reads paths. `undefined`: out of the repository.
 * @param folder from the top of the repository, empty for the top itself
 */
function follow(folder, relative) {
    if (relative.startsWith('/'))
        return undefined;
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of relative.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** `name` in `folder`. */
function within(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
function isBelow(folder, path) {
    return folder === '' || path.startsWith(`${folder}/`);
}
/** The folder of a path; empty at the top. */
function folderAround(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
/** The folders around a folder, the nearest first, the top last. */
function* foldersAbove(folder) {
    for (let above = folder; above !== '';) {
        above = folderAround(above);
        yield above;
    }
}


/***/ }),

/***/ 1078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   MT: () => (/* binding */ parseToml),
/* harmony export */   af: () => (/* binding */ tableAt),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   dy: () => (/* binding */ tablesAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);

/** A whole document. Integers are bigints, so that none loses digits. */
function parseToml(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return { kind: 'table', table: (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { integersAsBigInt: true }) };
    }
    catch (error) {
        if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx)
            return { kind: 'faulty', why: `is not valid TOML (line ${error.line})` };
        return { kind: 'faulty', why: 'is not UTF-8 text' };
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function valueAt(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
function tableAt(table, key) {
    const value = valueAt(table, key);
    return isTable(value) ? value : undefined;
}
function textAt(table, key) {
    const value = valueAt(table, key);
    return typeof value === 'string' ? value : undefined;
}
/** One string, or the strings of an array; anything else in it is left out. */
function textsAt(table, key) {
    const value = valueAt(table, key);
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function tablesAt(table, key) {
    const value = valueAt(table, key);
    return Array.isArray(value) ? value.filter(isTable) : [];
}


/***/ }),

/***/ 5514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* harmony import */ var _build_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1194);

/**
 * The members that the roots need, directly or through others. A path belongs to the member with the deepest folder
 * around it; where members of several ecosystems share a folder, being inside by one of them is being inside. It belongs
 * as well to a member whose targets begin beside or above it, so that a package laid into the sources of another does
 * not take them away, and sources outside a member's folder are its own. What a source names by itself (`#[path]`,
 * `include!`) is not followed.
 * @param roots folders of members, as the policy names them
 */
function closureOf(workspace, roots) {
    const byFolder = Map.groupBy(workspace.members, ({ folder }) => folder);
    const key = (ecosystem, folder) => `${ecosystem} ${folder}`;
    const byKey = new Map(workspace.members.map((member) => [key(member.ecosystem, member.folder), member]));
    const chains = new Map();
    const waiting = roots
        .flatMap((root) => byFolder.get(folderOf(root)) ?? [])
        .map((member) => [member, [member.name]]);
    for (const [member, chain] of waiting) {
        if (chains.has(member))
            continue;
        chains.set(member, chain);
        for (const folder of member.needs) {
            const needed = byKey.get(key(member.ecosystem, folder));
            if (needed !== undefined && !chains.has(needed))
                waiting.push([needed, [...chain, needed.name]]);
        }
    }
    const bySource = new Map();
    for (const member of chains.keys()) {
        for (const source of member.sources ?? [])
            bySource.set(source, [...(bySource.get(source) ?? []), member]);
    }
    return {
        members: chains,
        faults: [...workspace.faults, ...new Set([...chains.keys()].flatMap(({ faults = [] }) => faults))],
        missingRoots: roots.filter((root) => !byFolder.has(folderOf(root))),
        place(path) {
            const around = membersAround(byFolder, path);
            const owners = [...around.filter((member) => chains.has(member)), ...membersOfSources(bySource, path)];
            const [first] = around;
            const [inside] = owners;
            if (inside !== undefined) {
                const compiled = owners.some((member) => (0,_build_input_js__WEBPACK_IMPORTED_MODULE_0__/* .isBuildInput */ .b)(member, path));
                return { kind: 'inside', member: inside.name, chain: chains.get(inside) ?? [], compiled };
            }
            return first === undefined ? { kind: 'no-member' } : { kind: 'outside', member: first.name };
        },
    };
}
/** `./node/` and `node` are the same folder, `.` is the top. */
function folderOf(root) {
    return root
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}
/** The members with the deepest folder around `path`; several when ecosystems share it. */
function membersAround(byFolder, path) {
    for (const folder of foldersAround(path)) {
        const found = byFolder.get(folder);
        if (found !== undefined)
            return found;
    }
    return [];
}
function membersOfSources(bySource, path) {
    if (bySource.size === 0)
        return [];
    return foldersAround(path).flatMap((folder) => bySource.get(folder) ?? []);
}
/** The folders around a file, the deepest first, the top last. */
function foldersAround(path) {
    const folders = [];
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        folders.push(path.slice(0, end));
    return [...folders, ''];
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


/***/ }),

/***/ 3776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  borrowingClosureOf: () => (/* reexport */ borrowingClosureOf),
  closureOf: () => (/* reexport */ lib_closure/* closureOf */.T),
  folderAround: () => (/* reexport */ cargo_place/* folderAround */.cx),
  follow: () => (/* reexport */ cargo_place/* follow */.e6),
  isLent: () => (/* reexport */ lib_loans/* isLent */.EN),
  isObject: () => (/* reexport */ npm_json/* isObject */.Gv),
  isTable: () => (/* reexport */ cargo_toml/* isTable */.bI),
  jsonAt: () => (/* reexport */ npm_json/* jsonAt */.og),
  loanOfLink: () => (/* reexport */ lib_loans/* loanOfLink */.y$),
  loansOf: () => (/* reexport */ lib_loans/* loansOf */.du),
  mayBeBuilt: () => (/* reexport */ build_input/* mayBeBuilt */.D),
  parseToml: () => (/* reexport */ cargo_toml/* parseToml */.MT),
  readDirectives: () => (/* reexport */ directives/* readDirectives */.V),
  readJson: () => (/* reexport */ npm_json/* readJson */.Vh),
  readWorkspace: () => (/* reexport */ readWorkspace),
  resolverOf: () => (/* reexport */ cargo_manifest/* resolverOf */.EM),
  tableAt: () => (/* reexport */ cargo_toml/* tableAt */.af),
  textAt: () => (/* reexport */ cargo_toml/* textAt */.$6),
  valueAt: () => (/* reexport */ cargo_toml/* valueAt */.fK),
  within: () => (/* reexport */ cargo_place/* within */.ux)
});

// EXTERNAL MODULE: ./packages/workspace/lib/closure.js
var lib_closure = __webpack_require__(5514);
// EXTERNAL MODULE: ./packages/workspace/lib/loans.js
var lib_loans = __webpack_require__(7620);
;// CONCATENATED MODULE: ./packages/workspace/lib/borrowing.js


/**
 * The closure with what its packages name beyond themselves. A package of which a source is named is built from, with all
 * that it needs, since sources lead to others; of other files that are named, such as fixtures, only these are.
 * @throws FilesUnreadable
 */
async function borrowingClosureOf(files, workspace, roots) {
    const [paths, links] = [(await files.list()).toSorted(), await files.links()];
    const asked = new Set();
    /** By the name of a package that others take files of, or by a file's path: through whom. */
    const lenders = new Map();
    const lent = new Map();
    const all = [...roots];
    for (;;) {
        const closure = (0,lib_closure/* closureOf */.T)(workspace, all);
        const through = ({ chain }) => [...(lenders.get(chain[0] ?? '') ?? []), ...chain];
        const outside = paths.filter((path) => closure.place(path).kind === 'outside');
        const before = all.length;
        for (const { home, place, sources } of borrowersIn(closure, workspace, paths, links, asked)) {
            const loans = [
                ...(await (0,lib_loans/* loansOf */.du)(files, sources)),
                ...sources.flatMap(({ path }) => (0,lib_loans/* loanOfLink */.y$)(path, links.get(path) ?? '/') ?? []),
            ];
            for (const path of lentBy(loans, outside)) {
                lent.set(path, { ...place, chain: through(place), compiled: true });
                const lender = (0,lib_loans/* mayName */.vx)(path) ? deepestAround(workspace.members, path) : undefined;
                if (lender === undefined || lender.folder === home || all.includes(lender.folder))
                    continue;
                all.push(lender.folder);
                lenders.set(lender.name, through(place));
            }
        }
        if (all.length > before)
            continue;
        return {
            ...closure,
            place(path) {
                const place = closure.place(path);
                if (place.kind === 'inside')
                    return { ...place, chain: through(place) };
                return lent.get(path) ?? place;
            },
        };
    }
}
/** The sources and links inside that were not asked yet, by their packages. */
function borrowersIn(closure, { members }, paths, links, asked) {
    const inside = [...closure.members.keys()];
    const found = new Map();
    for (const path of paths) {
        if (asked.has(path) || !(links.has(path) || (0,lib_loans/* mayName */.vx)(path)))
            continue;
        const place = closure.place(path);
        if (place.kind !== 'inside' || !(place.compiled || links.has(path) || isTakenIn(path)))
            continue;
        asked.add(path);
        const home = deepestAround(inside, path)?.folder ?? '';
        const borrowing = found.get(home) ?? { home, place, sources: [] };
        found.set(home, borrowing);
        const isAround = borrowing.sources[0]?.isAround ?? members.some((one) => isBelow(home, one) && !inside.includes(one));
        borrowing.sources.push({ path, home, isAround });
    }
    return [...found.values()];
}
/** What is compiled by a build script, or handed to a compiler by a source. */
function isTakenIn(path) {
    return /\.(?:proto|c|h|cc|cpp|hpp|s|S)$/.test(path);
}
function isBelow(home, { folder }) {
    return folder !== home && (home === '' || folder.startsWith(`${home}/`));
}
function deepestAround(members, path) {
    const around = members.filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
    return around.toSorted((a, b) => b.folder.length - a.folder.length)[0];
}
/** @param paths in order */
function lentBy(loans, paths) {
    const found = new Set();
    for (const loan of new Map(loans.map((one) => [`${one.to} ${one.isOpen}`, one])).values()) {
        let [low, high] = [0, paths.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((paths[middle] ?? '') < loan.to)
                low = middle + 1;
            else
                high = middle;
        }
        for (let path = paths[low]; path?.startsWith(loan.to) === true; path = paths[++low]) {
            if ((0,lib_loans/* isLent */.EN)(loan, path))
                found.add(path);
        }
    }
    return found;
}

// EXTERNAL MODULE: ./packages/workspace/lib/build-input.js
var build_input = __webpack_require__(1194);
// EXTERNAL MODULE: ./packages/workspace/lib/cargo/manifest.js
var cargo_manifest = __webpack_require__(9955);
// EXTERNAL MODULE: ./packages/workspace/lib/cargo/place.js
var cargo_place = __webpack_require__(107);
// EXTERNAL MODULE: ./packages/workspace/lib/cargo/toml.js
var cargo_toml = __webpack_require__(1078);
// EXTERNAL MODULE: ./packages/workspace/lib/go/directives.js + 1 modules
var directives = __webpack_require__(692);
// EXTERNAL MODULE: ./packages/workspace/lib/npm/json.js
var npm_json = __webpack_require__(4407);
// EXTERNAL MODULE: ./packages/ports/lib/files.js
var lib_files = __webpack_require__(645);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/workspace/lib/cargo/glob.js

/** Whether cargo expands it: `[workspace] members` are patterns of the Rust crate glob, not of a shell. */
function isPattern(text) {
    return /[*?[]/.test(text);
}
/**
 * The dialect of the Rust crate glob, as cargo uses it: `*` and `?` stay within a name and take dot files, `**` stands
 * for any number of folders and must be a whole part of the path, `[a-c]` and `[!a-c]` are sets; braces and backslashes
 * are letters. `undefined`: not a pattern that cargo reads. A pattern is hostile text: it never becomes a regular
 * expression, and matching takes at most the product of both lengths.
 * @param folder of the manifest that the pattern is written in
 */
function compileGlob(folder, pattern) {
    const parts = pattern.split('/');
    const firstWild = parts.findIndex(isPattern);
    const start = (0,cargo_place/* follow */.e6)(folder, parts.slice(0, firstWild).join('/'));
    const rest = parts.slice(firstWild).filter((part) => part !== '' && part !== '.');
    if (pattern.startsWith('/') || start === undefined || rest.includes('..'))
        return undefined;
    const tokens = [];
    for (const part of rest) {
        const token = part === '**' ? 'any' : part.includes('**') ? undefined : nameToken(part);
        if (token === undefined)
            return undefined;
        tokens.push(token);
    }
    // at the end it stands for the folders below, not for the folder itself
    if (tokens.at(-1) === 'any')
        tokens.push(() => true);
    const prefix = start === '' ? '' : `${start}/`;
    return (path) => path.startsWith(prefix) && fits(tokens, path.slice(prefix.length).split('/'));
}
function nameToken(part) {
    const tokens = [];
    for (let rest = part; rest !== '';) {
        const [letter = ''] = rest;
        let taken = letter;
        if (letter === '*')
            tokens.push('any');
        else if (letter === '?')
            tokens.push(() => true);
        else if (letter === '[') {
            // the first letter of a set is a letter, even when it is ]
            const [whole, not, letters] = /^\[(!?)(.[^\]]*)\]/su.exec(rest) ?? [];
            if (whole === undefined || letters === undefined)
                return undefined;
            const isIn = setOf(letters);
            tokens.push(not === '!' ? (each) => !isIn(each) : isIn);
            taken = whole;
        }
        else
            tokens.push((each) => each === letter);
        rest = rest.slice(taken.length);
    }
    return (name) => fits(tokens, Array.from(name));
}
function setOf(letters) {
    const all = Array.from(letters);
    const ranges = [];
    while (all.length > 0) {
        const [from = '', dash, to] = all;
        if (dash === '-' && to !== undefined) {
            ranges.push([from, to]);
            all.splice(0, 3);
        }
        else {
            ranges.push([from, from]);
            all.shift();
        }
    }
    const points = ranges.map(([from, to]) => [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0]);
    return (letter) => {
        const point = letter.codePointAt(0) ?? 0;
        return points.some(([from, to]) => from <= point && point <= to);
    };
}
/** Goes back to the last run only: an earlier one never needs to take more. */
function fits(tokens, items) {
    let token = 0;
    let run;
    for (let item = 0; item < items.length;) {
        const wanted = tokens[token];
        const found = items[item];
        if (wanted === 'any') {
            run = { token, item };
            token++;
        }
        else if (wanted !== undefined && found !== undefined && wanted(found)) {
            token++;
            item++;
        }
        else if (run !== undefined) {
            run.item++;
            item = run.item;
            token = run.token + 1;
        }
        else
            return false;
    }
    return tokens.slice(token).every((rest) => rest === 'any');
}

;// CONCATENATED MODULE: ./packages/workspace/lib/cargo/atlas.js





function atlasOf(entries) {
    const roots = new Map();
    const needs = new Map();
    const manifestIn = (folder) => {
        const entry = entries.get(folder);
        return entry?.kind === 'manifest' ? entry.manifest : undefined;
    };
    const findRoot = ({ folder, workspace, pointer }) => {
        if (workspace !== undefined && !isExcluded(folder, workspace, folder))
            return folder;
        if (pointer !== undefined)
            return (0,cargo_place/* follow */.e6)(folder, pointer);
        for (const above of (0,cargo_place/* foldersAbove */.Zv)(folder)) {
            const entry = entries.get(above);
            if (entry?.kind === 'faulty')
                return undefined;
            if (entry === undefined)
                continue;
            const { manifest } = entry;
            if (manifest.workspace !== undefined) {
                if (!isExcluded(above, manifest.workspace, folder))
                    return above;
            }
            else if (manifest.pointer !== undefined)
                return (0,cargo_place/* follow */.e6)(above, manifest.pointer);
        }
        return folder;
    };
    const rootOf = (manifest) => {
        if (!roots.has(manifest.folder))
            roots.set(manifest.folder, findRoot(manifest));
        return roots.get(manifest.folder);
    };
    const missing = (folder) => {
        const entry = entries.get(folder);
        const path = (0,grammar/* quote */.hD)((0,cargo_place/* within */.ux)(folder, 'Cargo.toml'));
        if (entry === undefined)
            return `there is no regular file ${path}`;
        return `${path} ${entry.kind === 'faulty' ? entry.why : 'has no [package]'}`;
    };
    /** Where the specification is written, and what it says. */
    const specified = (manifest, key, source) => {
        if (source.kind !== 'inherited')
            return { at: manifest.folder, source };
        const root = rootOf(manifest);
        const table = root === undefined ? undefined : manifestIn(root)?.workspace?.dependencies;
        const specification = table === undefined ? undefined : (0,cargo_toml/* valueAt */.fK)(table, key);
        if (root === undefined || specification === undefined) {
            return {
                at: '',
                source: { kind: 'unknown', why: `no [workspace.dependencies] has the ${(0,grammar/* quote */.hD)(key)} it inherits` },
            };
        }
        return { at: root, source: (0,cargo_manifest/* sourceOf */.vz)(key, specification) };
    };
    const resolve = (manifest) => manifest.dependencies.map(({ use, key, source: written }) => {
        const { at, source } = specified(manifest, key, written);
        switch (source.kind) {
            case 'elsewhere':
                return { use, package: source.package };
            case 'inherited':
                return { use, package: key, fault: `[workspace.dependencies] inherits ${(0,grammar/* quote */.hD)(key)} itself` };
            case 'unknown':
                return { use, package: key, fault: source.why };
            case 'path': {
                const folder = (0,cargo_place/* follow */.e6)(at, source.path);
                if (folder === undefined) {
                    // what stands there may need packages of this repository in turn
                    return { use, package: source.package, fault: `${(0,grammar/* quote */.hD)(key)} leads out of the repository` };
                }
                if (manifestIn(folder)?.name === undefined)
                    return { use, package: source.package, fault: missing(folder) };
                return { use, package: source.package, folder };
            }
        }
    });
    return {
        entries,
        manifestIn,
        rootOf,
        missing,
        needsOf(manifest) {
            const known = needs.get(manifest.folder) ?? resolve(manifest);
            needs.set(manifest.folder, known);
            return known;
        },
    };
}
/** `exclude` names folders, not patterns; a folder that `members` names, as it stands there, is not excluded. */
function isExcluded(root, { members, exclude }, folder) {
    const covers = (written) => {
        // cargo compares the words, so a way through .. covers nothing
        if (written.startsWith('/') || written.split('/').includes('..'))
            return false;
        const at = (0,cargo_place/* follow */.e6)(root, written);
        return at !== undefined && (at === folder || (0,cargo_place/* isBelow */.Yw)(at, folder));
    };
    return exclude.some(covers) && !members.some((member) => !isPattern(member) && covers(member));
}

;// CONCATENATED MODULE: ./packages/workspace/lib/cargo/configuration.js




function isConfiguration(path) {
    return /(?:^|\/)\.cargo\/config(?:\.toml)?$/.test(path);
}
function readConfiguration(path, bytes) {
    const folder = (0,cargo_place/* folderAround */.cx)((0,cargo_place/* folderAround */.cx)(path));
    if (bytes === undefined)
        return { folder, patches: [], faults: [`${(0,grammar/* quote */.hD)(path)} is no regular file`] };
    const toml = (0,cargo_toml/* parseToml */.MT)(bytes);
    if (toml.kind === 'faulty')
        return { folder, patches: [], faults: [`${(0,grammar/* quote */.hD)(path)} ${toml.why}`] };
    const written = [...(0,cargo_manifest/* patchesOf */.Up)(toml.table), ...(0,cargo_toml/* textsAt */.i1)(toml.table, 'paths')];
    const patches = written.map((each) => (0,cargo_place/* follow */.e6)(folder, each));
    return {
        folder,
        patches: patches.filter((each) => each !== undefined),
        faults: [
            ...(patches.includes(undefined) ? [`a path of ${(0,grammar/* quote */.hD)(path)} leads out of the repository`] : []),
            ...((0,cargo_toml/* valueAt */.fK)(toml.table, 'include') === undefined ? [] : [`${(0,grammar/* quote */.hD)(path)} includes other files`]),
        ],
    };
}

;// CONCATENATED MODULE: ./packages/workspace/lib/cargo/members.js




/**
 * The members as cargo finds them: what `members` names, the root itself, and whatever these need by path, for tests
 * too, as long as it lies below the root or says that it belongs there.
 * @param folders every folder of the commit
 */
function crewOf(root, atlas, folders) {
    const faults = [];
    const found = new Set();
    const listed = { members: root.workspace?.members ?? [], exclude: root.workspace?.exclude ?? [] };
    const add = (folder, isNeed) => {
        if (found.has(folder) || isExcluded(root.folder, listed, folder))
            return;
        const manifest = atlas.manifestIn(folder);
        if (manifest === undefined) {
            // a need that leads nowhere is told of where it stands
            if (!isNeed)
                faults.push(`the workspace in ${(0,grammar/* quote */.hD)(root.folder)} names a member: ${atlas.missing(folder)}`);
            return;
        }
        const isElsewhere = folder !== root.folder && !(0,cargo_place/* isBelow */.Yw)(root.folder, folder) && atlas.rootOf(manifest) !== root.folder;
        if (isNeed && isElsewhere)
            return;
        found.add(folder);
        waiting.push(manifest);
    };
    const waiting = [];
    for (const written of listed.members) {
        const named = namedBy(root.folder, written, folders);
        if (named === undefined)
            faults.push(`the workspace in ${(0,grammar/* quote */.hD)(root.folder)} names no member by ${(0,grammar/* quote */.hD)(written)}`);
        else
            for (const folder of named)
                add(folder, false);
    }
    add(root.folder, false);
    for (const manifest of waiting) {
        for (const { folder } of atlas.needsOf(manifest))
            if (folder !== undefined)
                add(folder, true);
    }
    return { folders: found, faults };
}
/** `undefined`: cargo cannot read it, it leads out of the repository, or it is a pattern that fits no folder. */
function namedBy(root, written, folders) {
    if (!isPattern(written)) {
        const folder = (0,cargo_place/* follow */.e6)(root, written);
        return folder === undefined ? undefined : [folder];
    }
    const fits = compileGlob(root, written);
    if (fits === undefined)
        return undefined;
    const named = [...folders()].filter(fits);
    return named.length === 0 ? undefined : named;
}

;// CONCATENATED MODULE: ./packages/workspace/lib/cargo/graph.js



/** Every package that cargo would build for somebody, with what it needs. */
function graphOf(atlas, configurations, paths) {
    const burdens = new Map();
    const lay = (folder, burden) => burdens.set(folder, [...(burdens.get(folder) ?? []), burden]);
    const patched = new Map();
    const patch = (members, needs) => {
        for (const folder of outside(members, needs, atlas))
            patched.set(folder, [...(patched.get(folder) ?? []), ...needs]);
    };
    let known;
    const folders = () => (known ??= foldersOf(paths));
    for (const entry of atlas.entries.values()) {
        if (entry.kind === 'faulty')
            continue;
        const { manifest } = entry;
        const { folder } = manifest;
        const root = atlas.rootOf(manifest);
        const needs = manifest.patches.map((path) => broughtFrom((0,cargo_place/* follow */.e6)(folder, path), `a patch of ${folder}`, atlas));
        if (manifest.workspace !== undefined) {
            const crew = crewOf(manifest, atlas, folders);
            for (const member of crew.folders)
                lay(member, { needs, faults: crew.faults });
            patch(crew.folders, needs);
        }
        else if (root === folder) {
            lay(folder, { needs, faults: [] });
            patch(new Set([folder]), needs);
        }
        else if (root === undefined || atlas.manifestIn(root)?.workspace === undefined) {
            lay(folder, { needs: [], faults: [`the root of the workspace of ${(0,grammar/* quote */.hD)(folder)} cannot be told`] });
        }
    }
    const members = [];
    const packages = new Set(burdens.keys());
    // a set is walked to its end, what is added on the way included
    for (const folder of packages) {
        const manifest = atlas.manifestIn(folder);
        if (manifest?.name === undefined)
            continue;
        const laid = [...(burdens.get(folder) ?? []), ...configured(folder, configurations, atlas)];
        const needs = [
            ...atlas.needsOf(manifest),
            ...laid.flatMap((burden) => burden.needs),
            ...(patched.get(folder) ?? []),
        ];
        // of a package that is there only because another needs it, cargo never reads what its tests need
        const isBuiltFor = burdens.has(folder) ? needs : needs.filter(({ use }) => use === 'build');
        for (const { folder: needed } of isBuiltFor)
            if (needed !== undefined)
                packages.add(needed);
        members.push(memberOf(manifest, manifest.name, needs, laid.flatMap((burden) => burden.faults), atlas));
    }
    return members;
}
/** What a workspace's patches reach beyond its members: the packages that these need by path, however deep. */
function outside(members, patches, atlas) {
    const reached = new Set(members);
    if (patches.length === 0)
        return new Set();
    for (const { folder } of patches)
        if (folder !== undefined)
            reached.add(folder);
    for (const folder of reached) {
        const manifest = atlas.manifestIn(folder);
        if (manifest === undefined)
            continue;
        for (const { folder: needed } of atlas.needsOf(manifest))
            if (needed !== undefined)
                reached.add(needed);
    }
    for (const member of members)
        reached.delete(member);
    return reached;
}
function configured(folder, configurations, atlas) {
    return configurations
        .filter((each) => each.folder === folder || (0,cargo_place/* isBelow */.Yw)(each.folder, folder))
        .map(({ patches, faults, folder: from }) => ({
        needs: patches.map((patch) => broughtFrom(patch, `the configuration of ${from}`, atlas)),
        faults,
    }));
}
/** A package that stands in for another: whoever builds here may get it, through others from elsewhere, too. */
function broughtFrom(folder, by, atlas) {
    if (folder === undefined)
        return { use: 'build', package: '', fault: `${(0,grammar/* quote */.hD)(by)} leads out of the repository` };
    const name = atlas.manifestIn(folder)?.name;
    return name === undefined
        ? { use: 'build', package: '', fault: `${(0,grammar/* quote */.hD)(by)} leads nowhere: ${atlas.missing(folder)}` }
        : { use: 'build', package: name, folder };
}
function memberOf(manifest, name, needs, laid, atlas) {
    const { folder } = manifest;
    const root = atlas.rootOf(manifest) ?? folder;
    const building = needs.filter(({ use }) => use === 'build');
    const built = new Set(building.map((need) => need.package));
    const tested = needs.filter(({ use }) => use === 'test').map((need) => need.package);
    const isOld = atlas.manifestIn(root)?.resolver === '1';
    return {
        ecosystem: 'cargo',
        name,
        folder,
        manifest: (0,cargo_place/* within */.ux)(folder, 'Cargo.toml'),
        needs: [...new Set(building.flatMap((need) => need.folder ?? []))].filter((needed) => needed !== folder),
        sources: sourcesOf(manifest),
        faults: [
            ...new Set([
                ...laid,
                ...building.flatMap(({ fault }) => (fault === undefined ? [] : `${(0,grammar/* quote */.hD)(name)}: ${fault}`)),
            ]),
        ],
        root,
        onlyTests: isOld ? [] : [...new Set(tested)].filter((each) => !built.has(each)),
    };
}
/**
 * Where the modules of its targets lie: beside the file that a target begins with. Beside the manifest they are found
 * anyway, unless another package lies around them, and there is none between the two.
 */
function sourcesOf({ folder, targets }) {
    const beginnings = targets.map((path) => (0,cargo_place/* follow */.e6)(folder, path)).filter((path) => path !== undefined);
    const folders = new Set([(0,cargo_place/* within */.ux)(folder, 'src'), ...beginnings.map(cargo_place/* folderAround */.cx)]);
    folders.delete(folder);
    return [...folders];
}
function foldersOf(paths) {
    const folders = new Set();
    for (const path of paths) {
        for (const folder of (0,cargo_place/* foldersAbove */.Zv)(path)) {
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    folders.delete('');
    return folders;
}

;// CONCATENATED MODULE: ./packages/workspace/lib/cargo/read-cargo.js







/** More than the largest known workspaces have several times over. */
const manifestLimit = 5_000;
/**
 * The packages of a commit that cargo would build: the members of every workspace, packages on their own, and what these
 * need by path. Rules: The Cargo Book, "Workspaces", "Specifying Dependencies" and "Overriding Dependencies". A manifest
 * that nothing names, such as a template's, is no member, and may be faulty without harm. Needs are those of the build,
 * whatever platform or feature asks for them; what a patch brings is needed by the whole workspace. Not followed: files
 * that a source names by itself (`#[path]`, `include!`), and features that only tests turn on, which under resolver 1
 * reach the build, too.
 */
const readCargo = async (files, paths) => {
    const manifests = paths.filter((path) => path === 'Cargo.toml' || path.endsWith('/Cargo.toml'));
    const configurations = paths.filter(isConfiguration);
    if (manifests.length === 0)
        return { members: [], faults: [] };
    if (manifests.length + configurations.length > manifestLimit) {
        return {
            members: [],
            faults: [`there are ${manifests.length} Cargo.toml, more than the ${manifestLimit} looked at`],
        };
    }
    const bytes = await contentOf(files, [...manifests, ...configurations]);
    if (bytes instanceof lib_files/* FilesUnreadable */.l) {
        return { members: [], faults: [`the manifests of cargo could not be read: ${bytes.message}`] };
    }
    const atlas = atlasOf(new Map(manifests.map((path) => [(0,cargo_place/* folderAround */.cx)(path), readEntry(path, bytes.get(path))])));
    const read = configurations.map((path) => readConfiguration(path, bytes.get(path)));
    return { members: graphOf(atlas, read, paths), faults: [] };
};
async function contentOf(files, paths) {
    try {
        return await files.read(paths);
    }
    catch (error) {
        if (error instanceof lib_files/* FilesUnreadable */.l)
            return error;
        throw error;
    }
}
function readEntry(path, bytes) {
    if (bytes === undefined)
        return { kind: 'faulty', why: 'is no regular file' };
    const toml = (0,cargo_toml/* parseToml */.MT)(bytes);
    if (toml.kind === 'faulty')
        return toml;
    const manifest = (0,cargo_manifest/* readManifest */.WI)((0,cargo_place/* folderAround */.cx)(path), toml.table);
    return manifest === undefined
        ? { kind: 'faulty', why: 'names neither a package nor a workspace' }
        : { kind: 'manifest', manifest };
}

;// CONCATENATED MODULE: ./packages/workspace/lib/go/imports.js

/**
 * Which of the modules that a go.work uses name each other in their sources, by folder. Within a workspace a package
 * of another module can be imported without a requirement, so go.mod alone does not tell. Every quoted text that begins
 * with the path of the other module counts, in a comment too: what is needed without need costs a run, what is missed
 * hides a change.
 */
async function importersAmong(used, modules, files, paths) {
    const found = new Map();
    for (const { folder } of used) {
        const nested = [...modules.keys()].filter((other) => other !== folder && (0,cargo_place/* isBelow */.Yw)(folder, other));
        const sources = paths.filter((path) => (0,cargo_place/* isBelow */.Yw)(folder, path) &&
            path.endsWith('.go') &&
            !path.endsWith('_test.go') &&
            !nested.some((other) => (0,cargo_place/* isBelow */.Yw)(other, path)));
        found.set(folder, await namedIn(sources, used, files));
    }
    return found;
}
/** Few at a time, so that not all sources of a large module are in memory at once. */
const batch = 500;
async function namedIn(sources, used, files) {
    const named = new Set();
    const decoder = new TextDecoder();
    for (let at = 0; at < sources.length && named.size < used.length; at += batch) {
        for (const bytes of (await files.read(sources.slice(at, at + batch))).values()) {
            const text = decoder.decode(bytes);
            for (const module of used)
                if (!named.has(module.folder) && names(text, module, used))
                    named.add(module.folder);
        }
    }
    return named;
}
function names(text, module, used) {
    const { name } = module;
    const below = used.filter((other) => isCutFrom(module, other));
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        if (!/["`]/.test(text.charAt(at - 1)) || !/["`/]/.test(text.charAt(at + name.length)))
            continue;
        const [path = ''] = text.slice(at, at + 1000).split(/["`\n]/, 1);
        if (!below.some((other) => path === other.name || path.startsWith(`${other.name}/`)))
            return true;
    }
    return false;
}
/** A module in a folder of another, called as that folder would be: what is called so can be in it alone. */
function isCutFrom({ name, folder }, other) {
    const tail = other.name.startsWith(`${name}/`) ? other.name.slice(name.length + 1) : '';
    return tail !== '' && other.folder === (0,cargo_place/* within */.ux)(folder, tail);
}

;// CONCATENATED MODULE: ./packages/workspace/lib/go/mod-file.js

const empty = () => ({
    module: undefined,
    go: undefined,
    toolchain: undefined,
    require: [],
    exclude: [],
    replace: [],
    retract: [],
    godebug: [],
    tool: [],
    ignore: [],
    use: [],
});
/** What stands in for a file that cannot be read. */
const nothing = empty();
/** Reads go.mod as Go reads that of a main module: what it does not know it refuses. */
const readGoMod = (text) => readModFile('go.mod', text);
const readGoWork = (text) => readModFile('go.work', text);
function readModFile(kind, text) {
    const read = (0,directives/* readDirectives */.V)(kind, text);
    if (read.kind === 'fault')
        return read;
    const file = empty();
    for (const statement of read.statements) {
        const { verb, line } = statement;
        if (!take(file, statement))
            return { kind: 'fault', what: `line ${line} is no ${verb} directive that Go knows` };
    }
    return { kind: 'read', file };
}
/** False: not of a form that Go takes. */
function take(file, { verb, words, spelled, comment }) {
    const [first = '', second = ''] = words;
    const alone = words.length === 1;
    switch (verb) {
        case 'module':
            if (!alone || file.module !== undefined)
                return false;
            file.module = first;
            return true;
        case 'go':
            if (!alone || file.go !== undefined || !goVersion.test(spelled[0] ?? ''))
                return false;
            file.go = first;
            return true;
        case 'toolchain':
            if (!alone || file.toolchain !== undefined || !/^default$|^go1(?:$|\.)/.test(spelled[0] ?? ''))
                return false;
            file.toolchain = first;
            return true;
        case 'godebug':
            return alone && /^[^"`',]*=[^"`',]*$/.test(spelled[0] ?? '') && file.godebug.push(first) > 0;
        case 'require':
            return (isVersioned(words) && file.require.push({ path: first, version: second, indirect: isIndirect(comment) }) > 0);
        case 'exclude':
            return isVersioned(words) && file.exclude.push({ path: first, version: second }) > 0;
        case 'retract':
            return isRetraction(words) && file.retract.push(words.join(' ')) > 0;
        case 'replace': {
            const replacement = replacementOf(words);
            return replacement !== undefined && file.replace.push(replacement) > 0;
        }
        case 'tool':
        case 'ignore':
        case 'use':
            return alone && file[verb].push(first) > 0;
        default:
            return false;
    }
}
const goVersion = /^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/;
/** Written out in full: a branch or a short version is resolved by the network, and differently every day. */
const version = /^v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+incompatible)?$/;
const isVersioned = (words) => words.length === 2 && version.test(words[1] ?? '');
function isRetraction(words) {
    const [first = '', low = '', comma, high = '', last] = words;
    if (words.length === 1)
        return version.test(first);
    const brackets = words.length === 5 && first === '[' && comma === ',' && last === ']';
    return brackets && version.test(low) && version.test(high);
}
/** After modfile: the comment is the one word, or it begins with it and a semicolon. */
function isIndirect(comment) {
    const words = (comment ?? '').split(/\s+/).filter((word) => word !== '');
    return words.length === 1 ? words[0] === 'indirect' : words[0] === 'indirect;';
}
const isFolderPath = (path) => /^(?:\.{1,2}$|\.{1,2}\/|\/)/.test(path);
function replacementOf(words) {
    const arrow = words.indexOf('=>');
    const [old = '', oldVersion = ''] = words.slice(0, arrow);
    const [to = '', toVersion = ''] = words.slice(arrow + 1);
    const counts = [arrow, words.length - arrow - 1];
    if (arrow === -1 || counts.some((count) => count < 1 || count > 2))
        return undefined;
    if (arrow === 2 && !version.test(oldVersion))
        return undefined;
    if (counts[1] === 2 ? isFolderPath(to) || !version.test(toVersion) : !isFolderPath(to) || /[@\\]/.test(to)) {
        return undefined;
    }
    return { from: { path: old, version: oldVersion }, to: { path: to, version: toVersion } };
}

;// CONCATENATED MODULE: ./packages/workspace/lib/go/read-go.js




/**
 * The modules of a commit; packages inside of one are not told apart. Another module of the repository is needed where
 * `replace` leads to its folder, and, among those that a go.work uses, where it is required or imported. Without a
 * go.work a requirement is met from the proxy, by a version that the change at hand cannot touch.
 */
const readGo = async (files, paths) => {
    try {
        return await read_go_graphOf(files, paths);
    }
    catch (error) {
        if (!(error instanceof lib_files/* FilesUnreadable */.l))
            throw error;
        return { members: [], faults: [`the modules of Go could not be read: ${error.message}`] };
    }
};
async function read_go_graphOf(files, paths) {
    const modules = new Map();
    for (const each of await readAll(files, paths, 'go.mod', readGoMod)) {
        const name = each.file.module;
        if (name === undefined && each.faults.length === 0)
            each.faults.push(`${(0,grammar/* quote */.hD)(each.path)} names no module`);
        modules.set(each.folder, { ...each, name: name ?? (each.folder === '' ? '.' : each.folder), needs: new Set() });
    }
    for (const module of modules.values()) {
        for (const folder of replacedFolders(module, modules))
            module.needs.add(folder);
    }
    const works = await readAll(files, paths, 'go.work', readGoWork);
    for (const work of works)
        await joinWorkspace(work, modules, files, paths);
    const members = [...modules.values()].map(({ name, folder, path, needs, faults }) => {
        const needed = [...needs].filter((need) => need !== folder);
        const member = { ecosystem: 'go', name, folder, manifest: path, needs: needed };
        return faults.length === 0 ? member : { ...member, faults };
    });
    return { members, faults: works.flatMap(({ faults }) => faults) };
}
async function readAll(files, paths, name, read) {
    const wanted = paths.filter((path) => path === name || path.endsWith(`/${name}`));
    const contents = await files.read(wanted);
    return wanted.map((path) => {
        const text = decode(contents.get(path));
        const result = text === undefined ? { kind: 'fault', what: 'it is no regular file of UTF-8 text' } : read(text);
        const folder = (0,cargo_place/* folderAround */.cx)(path);
        if (result.kind === 'read')
            return { path, folder, file: result.file, faults: [] };
        return { path, folder, file: nothing, faults: [`${(0,grammar/* quote */.hD)(path)} cannot be read as Go reads it: ${result.what}`] };
    });
}
function decode(bytes) {
    try {
        return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** The folders of the repository that `replace` puts in the place of modules. */
function replacedFolders({ path, folder, file, faults }, modules) {
    return file.replace.flatMap(({ to }) => {
        if (to.version !== '')
            return [];
        const target = (0,cargo_place/* follow */.e6)(folder, to.path);
        // what lies outside of the repository no change of it can touch
        if (target === undefined)
            return [];
        if (modules.has(target))
            return [target];
        faults.push(`${(0,grammar/* quote */.hD)(path)} replaces a module by ${(0,grammar/* quote */.hD)(to.path)}, where there is no go.mod`);
        return [];
    });
}
async function joinWorkspace(work, modules, files, paths) {
    const used = new Map();
    for (const path of work.file.use) {
        const folder = (0,cargo_place/* follow */.e6)(work.folder, path);
        const module = folder === undefined ? undefined : modules.get(folder);
        if (module !== undefined) {
            used.set(module.folder, module);
            // its name is not known, so nor is who needs it
            work.faults.push(...module.faults);
        }
        else if (folder !== undefined) {
            work.faults.push(`${(0,grammar/* quote */.hD)(work.path)} uses ${(0,grammar/* quote */.hD)(path)}, where there is no go.mod`);
        }
    }
    const replaced = replacedFolders(work, modules);
    const folderOf = new Map([...used.values()].map(({ name, folder }) => [name, folder]));
    for (const module of used.values()) {
        for (const folder of replaced)
            module.needs.add(folder);
        for (const { path } of module.file.require) {
            const folder = folderOf.get(path);
            if (folder !== undefined)
                module.needs.add(folder);
        }
        // before 1.17 it does not name what its dependencies need, and that may be another module of the workspace
        if (!namesWholeBuild(module.file))
            for (const folder of used.keys())
                module.needs.add(folder);
    }
    if (used.size < 2)
        return;
    for (const [folder, needs] of await importersAmong([...used.values()], modules, files, paths)) {
        for (const need of needs)
            used.get(folder)?.needs.add(need);
    }
}
/** Since Go 1.17 go.mod lists every module that the build takes a package from (Go Modules Reference, "Graph pruning"). */
function namesWholeBuild({ go }) {
    const [major = 1, minor = 16] = (go ?? '1.16').split('.').map((part) => Number.parseInt(part, 10));
    return major > 1 || minor >= 17;
}

;// CONCATENATED MODULE: ./packages/workspace/lib/npm/edges.js

/**
 * The folders that a dependency may lead to. What can resolve to a package of the repository is taken to do so: whether
 * a range links it or fetches it is decided by versions, settings and the tool; so a name alone is enough. Imports
 * by relative path that cross into another package, and `references` of TypeScript, are not followed.
 */
function targetsOf({ name, spec }, folder, atlas) {
    const named = atlas.byName.get(name) ?? [];
    const [, protocol = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(spec) ?? [];
    switch (protocol.toLowerCase()) {
        case 'workspace': {
            const places = [folder, ...atlas.rootsOf(folder)].map((from) => (0,cargo_place/* follow */.e6)(from, rest)).filter(isFolderOf(atlas));
            const found = [...named, ...aliased(rest, atlas), ...places];
            return found.length === 0 ? undefined : found;
        }
        case 'npm':
        case 'jsr':
        case 'patch':
            return [...named, ...aliased(rest, atlas)];
        case 'file':
        case 'link':
        case 'portal':
        case 'exec':
            return [...named, ...standingAt(rest, folder, atlas)];
        default:
            return /^(?:\.{1,2}(?:\/|$)|~\/)/.test(spec) ? [...named, ...standingAt(spec, folder, atlas)] : named;
    }
}
/** Of `name@range`, or of `name` alone. */
function aliased(text, { byName }) {
    const at = text.indexOf('@', 1);
    return byName.get(at === -1 ? text : text.slice(0, at)) ?? [];
}
/**
 * The package in a folder, or the one that a file such as a tarball belongs to; none when it lies out of the
 * repository, where no change of it reaches. Both from the member and from the roots, as tools differ.
 */
function standingAt(path, folder, atlas) {
    const [place = ''] = path.split('::');
    return [folder, ...atlas.rootsOf(folder)].flatMap((from) => {
        const target = (0,cargo_place/* follow */.e6)(from, place);
        if (target === undefined)
            return [];
        const around = [target, ...(0,cargo_place/* foldersAbove */.Zv)(target)].find((each) => atlas.has(each));
        return around === undefined ? [] : [around];
    });
}
const isFolderOf = ({ has }) => (folder) => folder !== undefined && has(folder);

// EXTERNAL MODULE: ./packages/workspace/node_modules/minimatch/dist/esm/index.js + 3 modules
var esm = __webpack_require__(8272);
;// CONCATENATED MODULE: ./packages/workspace/lib/npm/globs.js

/** Braces multiply: each pattern may cost time, and it is written by whoever writes the change. */
const limits = { patterns: 1000, characters: 256, braces: 6 };
/**
 * As npm reads `workspaces` (yarn does the same but for patterns taken back): `!` takes folders out, whatever comes
 * before or after, unless a later pattern is itself matched by it; node_modules never count; `*` does not match a
 * leading dot.
 */
function npmPatterns(patterns) {
    const listed = [];
    const taken = [];
    for (const written of patterns) {
        const [marks = ''] = /^!*/.exec(written) ?? [];
        const pattern = written.slice(marks.length).replace(/^\.?\/+/, '');
        if (marks.length % 2 === 1)
            taken.push(pattern);
        else {
            // of two that fall in a row npm overlooks the second, and so does this
            for (let at = 0; at < taken.length; at++)
                if (globs_fits(pattern, taken[at] ?? ''))
                    taken.splice(at, 1);
            listed.push(pattern);
        }
    }
    // npm takes it for a name in one place and for a comment in another
    if (listed.some((pattern) => pattern.startsWith('#')))
        return { kind: 'fault', what: 'a pattern begins with #' };
    const kept = listed.filter((pattern) => !taken.some((other) => globs_fits(pattern, other)));
    return compile(kept, taken);
}
/** As pnpm reads `packages` of pnpm-workspace.yaml: `!` takes folders out, in whatever order. */
function pnpmPatterns(patterns) {
    const clean = (pattern) => pattern.replace(/^(?:\.\/+)+/, '');
    return compile(patterns.filter((pattern) => !pattern.startsWith('!')).map(clean), patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => clean(pattern.slice(1))));
}
function compile(listed, taken) {
    const all = [...listed, ...taken];
    if (all.length > limits.patterns)
        return { kind: 'fault', what: 'there are more than 1000 patterns' };
    for (const pattern of all) {
        const shown = JSON.stringify(pattern.slice(0, 60));
        if (pattern.length > limits.characters || pattern.split('{').length > limits.braces) {
            return { kind: 'fault', what: `the pattern ${shown} is longer than 256 characters or has many braces` };
        }
        if (pattern.split('/').includes('..'))
            return { kind: 'fault', what: `the pattern ${shown} leads out of its folder` };
    }
    const lists = (folder) => !folder.split('/').includes('node_modules') &&
        listed.some((pattern) => globs_fits(folder, pattern)) &&
        !taken.some((pattern) => globs_fits(folder, pattern, true));
    return { kind: 'lists', lists };
}
/** With a file at the end of both, `**` stands for no folder at all, too, as it does for both tools. */
function globs_fits(folder, pattern, dot = false) {
    const options = { dot, nonegate: true, nocomment: true };
    return (0,esm/* minimatch */.xF)(`${folder}/package.json`, `${pattern.replace(/\/+$/, '')}/package.json`, options);
}

;// CONCATENATED MODULE: ./packages/workspace/lib/npm/manifest.js

/**
 * Development dependencies, too: what bundles, compiles and generates the product stands there as often as what tests
 * it, and a bundled library belongs there by the habit of many. The manifest cannot tell them apart.
 */
const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
class Refused extends Error {
}
function readManifest(value) {
    if (!(0,npm_json/* isObject */.Gv)(value))
        return { kind: 'fault', what: 'it is no JSON object' };
    try {
        const name = (0,npm_json/* jsonAt */.og)(value, 'name');
        const pnpm = (0,npm_json/* jsonAt */.og)(value, 'pnpm');
        const replacing = [(0,npm_json/* jsonAt */.og)(value, 'overrides'), (0,npm_json/* jsonAt */.og)(value, 'resolutions')];
        if ((0,npm_json/* isObject */.Gv)(pnpm))
            replacing.push((0,npm_json/* jsonAt */.og)(pnpm, 'overrides'));
        return {
            kind: 'manifest',
            manifest: {
                name: typeof name === 'string' && name !== '' ? name : undefined,
                dependencies: sections.flatMap((section) => dependenciesIn(value, section)),
                workspaces: workspacesOf((0,npm_json/* jsonAt */.og)(value, 'workspaces')),
                overrides: replacing.flatMap(textsIn),
            },
        };
    }
    catch (error) {
        if (error instanceof Refused)
            return { kind: 'fault', what: error.message };
        throw error;
    }
}
function dependenciesIn(manifest, section) {
    const found = (0,npm_json/* jsonAt */.og)(manifest, section);
    if (found === undefined)
        return [];
    if (!(0,npm_json/* isObject */.Gv)(found))
        throw new Refused(`its ${section} are no JSON object`);
    return Object.entries(found).map(([name, spec]) => {
        if (typeof spec !== 'string')
            throw new Refused(`its ${section} hold something that is not text`);
        return { name, spec };
    });
}
/** An array, or yarn's and bun's object with `packages`. */
function workspacesOf(value) {
    if (value === undefined)
        return undefined;
    const patterns = (0,npm_json/* isObject */.Gv)(value) ? ((0,npm_json/* jsonAt */.og)(value, 'packages') ?? []) : value;
    if (!isList(patterns) || !patterns.every((pattern) => typeof pattern === 'string')) {
        throw new Refused('its workspaces are no list of texts');
    }
    return patterns;
}
const isList = (value) => Array.isArray(value);
/** Every text, however deep: overrides may be nested. */
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/workspace/lib/npm/pnpm-workspace.js



function readPnpmWorkspace(bytes) {
    if (bytes === undefined)
        return { kind: 'fault', what: 'it is no regular file' };
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const document = (0,dist/* parseDocument */.Tp)(text, { strict: true, uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
        if (document.errors.length > 0)
            return { kind: 'fault', what: 'it is not YAML' };
        const value = document.toJS({ maxAliasCount: 100 });
        if (value !== null && !(0,npm_json/* isObject */.Gv)(value))
            return { kind: 'fault', what: 'it is no map' };
        const settings = value ?? {};
        // without the key older versions take every folder, newer ones only the top
        const packages = (0,npm_json/* jsonAt */.og)(settings, 'packages') ?? ['**'];
        if (!Array.isArray(packages) || !packages.every((each) => typeof each === 'string')) {
            return { kind: 'fault', what: 'its packages are no list of texts' };
        }
        const catalogs = [(0,npm_json/* jsonAt */.og)(settings, 'catalog'), (0,npm_json/* jsonAt */.og)(settings, 'catalogs')].flatMap(textsIn);
        return { kind: 'workspace', workspace: { packages, overrides: textsIn((0,npm_json/* jsonAt */.og)(settings, 'overrides')), catalogs } };
    }
    catch {
        return { kind: 'fault', what: 'it is not UTF-8 text, or no YAML that can be followed' };
    }
}

;// CONCATENATED MODULE: ./packages/workspace/lib/npm/read-npm.js







/**
 * The packages of a commit, of npm, yarn, pnpm and bun alike: every package.json outside of node_modules. A member needs
 * what its manifest names, and the root of its workspace, whose overrides, hoisted packages and shared settings all
 * members are built with. A package.json without a name, or named below the package around it, only marks a folder of
 * that package, which needs it.
 */
const readNpm = async (files, paths) => {
    try {
        return await read_npm_graphOf(files, paths);
    }
    catch (error) {
        if (!(error instanceof lib_files/* FilesUnreadable */.l))
            throw error;
        return { members: [], faults: [`the manifests of npm could not be read: ${error.message}`] };
    }
};
async function read_npm_graphOf(files, paths) {
    const faults = [];
    const packages = await readPackages(files, paths, faults);
    const listing = new Map(packages.flatMap((each) => [[each.folder, listsOf(each, faults)]]));
    const atlas = read_npm_atlasOf(packages, listing);
    const needs = new Map(packages.map(({ folder }) => [folder, new Set(atlas.rootsOf(folder))]));
    const missing = new Map();
    for (const each of packages) {
        const own = needs.get(each.folder) ?? new Set();
        const wrong = each.fault === undefined ? [] : [each.fault];
        for (const dependency of dependenciesOf(each)) {
            const targets = targetsOf(dependency, each.folder, atlas);
            for (const target of targets ?? [])
                own.add(target);
            if (targets === undefined)
                wrong.push(unmet(each, dependency));
        }
        missing.set(each.folder, wrong);
        // members are found by their names, and this one's is not known
        if (each.fault !== undefined && atlas.rootsOf(each.folder).length > 0)
            faults.push(each.fault);
        const around = [...(0,cargo_place/* foldersAbove */.Zv)(each.folder)].find((folder) => atlas.has(folder));
        if (around !== undefined && marks(each, packages, around, atlas))
            needs.get(around)?.add(each.folder);
    }
    const members = packages.map(({ folder, path, manifest }) => {
        const needed = [...(needs.get(folder) ?? [])].filter((need) => need !== folder);
        const wrong = missing.get(folder) ?? [];
        const name = manifest.name ?? (folder === '' ? '.' : folder.slice(folder.lastIndexOf('/') + 1));
        const member = { ecosystem: 'npm', name, folder, manifest: path, needs: needed };
        return wrong.length === 0 ? member : { ...member, faults: wrong };
    });
    return { members, faults };
}
const unmet = ({ path }, { name, spec }) => `${(0,grammar/* quote */.hD)(path)} needs ${(0,grammar/* quote */.hD)(name)} by ${(0,grammar/* quote */.hD)(spec)}, and no package of the repository is that`;
const read_npm_nothing = { name: undefined, dependencies: [], workspaces: undefined, overrides: [] };
async function readPackages(files, paths, faults) {
    const called = (name) => paths.filter((path) => isOurs(path) && (path === name || path.endsWith(`/${name}`)));
    const [manifests, workspaces] = [called('package.json'), called('pnpm-workspace.yaml')];
    const contents = await files.read([...manifests, ...workspaces]);
    const roots = new Map();
    for (const path of workspaces) {
        const read = readPnpmWorkspace(contents.get(path));
        if (read.kind === 'fault')
            faults.push(`${(0,grammar/* quote */.hD)(path)} cannot be read: ${read.what}`);
        else
            roots.set((0,cargo_place/* folderAround */.cx)(path), read.workspace);
    }
    if (roots.size > 0) {
        for (const path of [...called('package.yaml'), ...called('package.json5')]) {
            faults.push(`${(0,grammar/* quote */.hD)(path)} may be a manifest, and only package.json is read`);
        }
    }
    for (const [folder] of roots) {
        if (manifests.includes((0,cargo_place/* within */.ux)(folder, 'package.json')))
            continue;
        faults.push(`${(0,grammar/* quote */.hD)((0,cargo_place/* within */.ux)(folder, 'pnpm-workspace.yaml'))} has no package.json beside it`);
    }
    return manifests.map((path) => {
        const json = (0,npm_json/* readJson */.Vh)(contents.get(path));
        const read = json.kind === 'json' ? readManifest(json.value) : json;
        const folder = (0,cargo_place/* folderAround */.cx)(path);
        const pnpm = roots.get(folder);
        return read.kind === 'manifest'
            ? { folder, path, manifest: read.manifest, fault: undefined, pnpm }
            : { folder, path, manifest: read_npm_nothing, fault: `${(0,grammar/* quote */.hD)(path)} cannot be read: ${read.what}`, pnpm };
    });
}
const isOurs = (path) => !`/${path}`.includes('/node_modules/');
/** What the root lists; whoever changes from one tool to another may have both lists. */
function listsOf({ path, manifest, pnpm }, faults) {
    const compiled = [];
    if (manifest.workspaces !== undefined)
        compiled.push(npmPatterns(manifest.workspaces));
    if (pnpm !== undefined)
        compiled.push(pnpmPatterns(pnpm.packages));
    for (const each of compiled) {
        if (each.kind === 'fault')
            faults.push(`the workspaces of ${(0,grammar/* quote */.hD)(path)} are not known: ${each.what}`);
    }
    return (folder) => compiled.some((each) => each.kind === 'lists' && each.lists(folder));
}
function read_npm_atlasOf(packages, listing) {
    const named = packages.filter(({ manifest }) => manifest.name !== undefined);
    const byName = Map.groupBy(named, ({ manifest }) => manifest.name ?? '');
    const roots = new Map(packages.map(({ folder }) => {
        const above = [...(0,cargo_place/* foldersAbove */.Zv)(folder)];
        const inside = (root) => (root === '' ? folder : folder.slice(root.length + 1));
        return [folder, above.filter((root) => listing.get(root)?.(inside(root)))];
    }));
    return {
        byName: new Map([...byName].map(([name, all]) => [name, all.map(({ folder }) => folder)])),
        has: (folder) => roots.has(folder),
        rootsOf: (folder) => roots.get(folder) ?? [],
    };
}
/** Overrides lead wherever a dependency may, for every member, and every member needs the root. */
function dependenciesOf({ manifest, pnpm }) {
    const texts = [...manifest.overrides, ...(pnpm?.overrides ?? []), ...(pnpm?.catalogs ?? [])];
    return [...manifest.dependencies, ...texts.map((spec) => ({ name: '', spec }))];
}
function marks({ folder, manifest }, packages, around, atlas) {
    if (atlas.rootsOf(folder).length > 0)
        return false;
    if (manifest.name === undefined)
        return true;
    const outer = packages.find((each) => each.folder === around)?.manifest.name;
    return outer !== undefined && manifest.name.startsWith(`${outer}/`);
}

;// CONCATENATED MODULE: ./packages/workspace/lib/read-workspace.js



const readers = [readCargo, readNpm, readGo];
/** @throws FilesUnreadable when the commit cannot be listed; a manifest that cannot be read becomes a fault */
async function readWorkspace(files) {
    const paths = await files.list();
    const parts = [];
    for (const read of readers)
        parts.push(await read(files, paths));
    return {
        members: parts.flatMap(({ members }) => members),
        faults: parts.flatMap(({ faults }) => faults),
    };
}

;// CONCATENATED MODULE: ./packages/workspace/lib/index.js












/***/ }),

/***/ 7620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ isLent),
/* harmony export */   du: () => (/* binding */ loansOf),
/* harmony export */   vx: () => (/* binding */ mayName),
/* harmony export */   y$: () => (/* binding */ loanOfLink)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(645);
/* harmony import */ var _cargo_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);


/** So many are read in one go. */
const batch = 256;
/** More than the sources of the largest known nodes have. */
const most = { sources: 20_000, bytes: 256 * 2 ** 20 };
/** No path is longer (PATH_MAX), however long a line is. */
const longestPath = 4096;
/** Files in which a language, or a build script, names others by a path. */
function mayName(path) {
    return /\.(?:rs|go|[cm]?[jt]sx?|vue|svelte|py|proto|c|h|cc|cpp|hpp|s|S)$|(?:^|\/)tsconfig[^/]*\.json$/.test(path);
}
/**
 * What sources name beyond themselves, by any text that looks like a path: `#[path]`, `include!`, a relative import, a
 * build script. A path may be meant from the file or from its package, so both count. A way up alone (`../..`) names
 * nothing, and what a program puts together of parts that are no text is not seen.
 * @throws FilesUnreadable, also when there is more than is read
 */
async function loansOf(files, borrowers) {
    if (borrowers.length > most.sources)
        throw tooMuch(`${borrowers.length} sources, and ${most.sources} are read`);
    const loans = [];
    let bytes = 0;
    for (let at = 0; at < borrowers.length; at += batch) {
        const some = borrowers.slice(at, at + batch);
        const read = await files.read(some.map(({ path }) => path));
        for (const borrower of some) {
            const content = read.get(borrower.path);
            // a link is looked at as a link
            if (content === undefined)
                continue;
            bytes += content.length;
            if (bytes > most.bytes)
                throw tooMuch(`more than ${most.bytes} bytes of sources`);
            loans.push(...namedIn(new TextDecoder().decode(content), borrower));
        }
    }
    return loans;
}
function tooMuch(what) {
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .FilesUnreadable */ .l(`what the sources name is not known: there are ${what}`);
}
/** What a symbolic link leads to. */
function loanOfLink(path, target) {
    const to = (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)((0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAround */ .cx)(path), target);
    return to === undefined ? undefined : { to, isOpen: false };
}
function isLent({ to, isOpen }, path) {
    if (!path.startsWith(to))
        return false;
    return isOpen || path.length === to.length || /^[/.]/.test(path.slice(to.length, to.length + 1));
}
/** Where the parts meet that `join`, `concat!` and their like put together. */
const seams = /(["'`])\s*(?:,|(?:\)\s*)?\.\s*(?:join|push)\s*\()\s*\1/g;
function namedIn(text, { path, home, isAround }) {
    const found = new Map();
    if (!isAround && !text.includes('..'))
        return [];
    const folder = (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAround */ .cx)(path);
    const mark = isAround ? '/' : '../';
    for (const written of [...wordsWith(text, mark), ...wordsWith(text.replace(seams, '/'), mark)]) {
        // before the last blank to be filled in stands a folder that nobody knows; the package or the file's own may be it
        const known = written.replace(/^.*[}$%][^/]*\//, '');
        const [exact = ''] = /^[^{}$%*?#[\]|\\]*/.exec(known) ?? [];
        const isOpen = exact.length < known.length;
        // TypeScript imports x.ts by the name of what becomes of it
        const plain = exact.replace(/\.[cm]?jsx?$/, '');
        for (const from of new Set([folder, home])) {
            const to = (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(from, plain.replace(/^\/+/, ''));
            if (to === undefined || to === '' || to === folder || (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(to, folder))
                continue;
            found.set(`${to} ${isOpen}`, { to, isOpen });
        }
    }
    return found.values();
}
const ends = new Set('\t\n\r "\'`()<>,;=:');
/** The words of a text that have the mark in them, each looked at once. */
function wordsWith(text, mark) {
    const words = [];
    for (let at = text.indexOf(mark); at !== -1;) {
        let [from, to] = [at, at + mark.length];
        while (from > 0 && at - from <= longestPath && !ends.has(text.charAt(from - 1)))
            from--;
        while (to < text.length && !ends.has(text.charAt(to)))
            to++;
        if (to - from <= longestPath)
            words.push(text.slice(from, to));
        at = text.indexOf(mark, to);
    }
    return words;
}


/***/ }),

/***/ 4407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   og: () => (/* binding */ jsonAt)
/* harmony export */ });
/** Deeper than any manifest or lock file; what follows may recurse. */
const maxDepth = 500;
/**
 * JSON in which no key stands twice. Of two equal keys some tools take the first and others the last, so such a text
 * says two things at once.
 * @param bytes of a file, `undefined` where there is none
 */
function readJson(bytes) {
    if (bytes === undefined)
        return { kind: 'fault', what: 'it is no regular file' };
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        const what = faultIn(text);
        return what === undefined ? { kind: 'json', value } : { kind: 'fault', what };
    }
    catch (error) {
        return { kind: 'fault', what: error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8 text' };
    }
}
/** @param text that is JSON otherwise */
function faultIn(text) {
    /** The keys of each object that is open, and whether one may come next; `undefined` for an array. */
    const open = [];
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
        const around = open.at(-1);
        if (token === '{')
            open.push({ keys: new Set(), key: true });
        else if (token === '[')
            open.push(undefined);
        else if (token === '}' || token === ']')
            open.pop();
        else if (around !== undefined) {
            if (token === ',')
                around.key = true;
            else if (token === ':')
                around.key = false;
            else if (around.key) {
                const key = JSON.parse(token);
                if (around.keys.has(key))
                    return `the key ${JSON.stringify(key.slice(0, 60))} stands twice`;
                around.keys.add(key);
            }
        }
        if (open.length > maxDepth)
            return 'it is nested too deeply';
    }
    return undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Own keys only: a package may be called `constructor`. */
function jsonAt(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}


/***/ })

};
