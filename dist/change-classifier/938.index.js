const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 938;
export const ids = [938];
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
