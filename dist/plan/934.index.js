const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 934;
export const ids = [934];
export const modules = {

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attributeFiles: () => (/* reexport */ attributeFiles),
  prove: () => (/* reexport */ prove),
  proversOf: () => (/* reexport */ proversOf)
});

;// CONCATENATED MODULE: ./packages/content/lib/checkout.js
/**
 * Why a build may read other bytes than were compared, or `undefined`. A checkout rewrites files as `.gitattributes`
 * says (gitattributes(5)): `working-tree-encoding` can turn a comment into code, `ident` writes the name of the blob into
 * the text, a filter does as it likes. Line endings are left out: they change on both sides alike.
 * @throws FilesUnreadable
 */
async function rewrittenAtCheckout(path, { base, head }) {
    return (await rewrittenAt(base.files, path)) ?? (await rewrittenAt(head.files, path));
}
/** The files that `rewrittenAtCheckout` reads; asked for together before, they cost one question instead of one for each. */
function attributeFiles(paths) {
    return [...new Set(paths.flatMap(foldersAround))].map(attributesIn);
}
async function rewrittenAt(files, path) {
    const folders = foldersAround(path);
    const found = await files.read(folders.map(attributesIn));
    for (const folder of folders) {
        const name = attributesIn(folder);
        const bytes = found.get(name);
        if (bytes === undefined)
            continue;
        const inside = folder === '' ? path : path.slice(folder.length + 1);
        const line = new TextDecoder('latin1')
            .decode(bytes)
            .split('\n')
            .find((each) => mayRewrite(each, inside));
        if (line !== undefined)
            return `a checkout may rewrite it: ${name} has the line ${JSON.stringify(line.slice(0, 80))}`;
    }
    return undefined;
}
/** The top first. */
function foldersAround(path) {
    return path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'));
}
function attributesIn(folder) {
    return folder === '' ? '.gitattributes' : `${folder}/.gitattributes`;
}
const rewriting = /^(?:working-tree-encoding|ident|filter)(?:=|$)/;
/** Whether a line sets such an attribute for paths of which this may be one. A pattern in quotes, and a macro, may be about any. */
function mayRewrite(line, inside) {
    const [pattern = '', ...attributes] = line.split(/[ \t\r]+/).filter((word) => word !== '');
    if (pattern.startsWith('"'))
        return /working-tree-encoding|ident|filter/.test(line);
    if (pattern.startsWith('#') || !attributes.some((attribute) => rewriting.test(attribute)))
        return false;
    if (pattern.startsWith('[attr]') || pattern.includes('\\'))
        return true;
    // what stands before the first wildcard begins what it matches, what stands behind the last ends it; case may be folded
    const folded = pattern.toLowerCase();
    const isAnchored = folded.includes('/');
    const name = isAnchored ? `/${inside.toLowerCase()}` : (inside.toLowerCase().split('/').at(-1) ?? '');
    const [start = ''] = /^[^*?[]*/.exec(folded.startsWith('/') || !isAnchored ? folded : `/${folded}`) ?? [];
    const [end = ''] = /[^*?\]]*$/.exec(folded) ?? [];
    return name.startsWith(start) && name.endsWith(end);
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/prover.js
/**
 * Proves that a manifest or lock file of Cargo changed in nothing that the build takes in. One that appears or goes
 * away changes what its folder is, so only changed ones are covered.
 */
const cargoProver = {
    covers: (path, change) => change === 'modified' && /(?:^|\/)Cargo\.(?:toml|lock)$/.test(path),
    prove: async (versions, sides) => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(416)]).then(__webpack_require__.bind(__webpack_require__, 1416))).proveCargo(versions, sides),
};

;// CONCATENATED MODULE: ./packages/content/lib/go/prover.js
const names = new Set(['go.mod', 'go.work', 'go.sum', 'go.work.sum']);
/** Proves that a manifest or checksum file of Go changed in nothing that the build takes in. */
const goProver = {
    covers: (path, change) => change === 'modified' && names.has(path.slice(path.lastIndexOf('/') + 1)),
    prove: async (versions, sides) => (await __webpack_require__.e(/* import() */ 661).then(__webpack_require__.bind(__webpack_require__, 7661))).proveGo(versions, sides),
};

// EXTERNAL MODULE: ./packages/content/lib/npm/names.js
var npm_names = __webpack_require__(4909);
;// CONCATENATED MODULE: ./packages/content/lib/npm/prover.js

/** Proves that a manifest or lock file of npm, pnpm or yarn changed in nothing that the build takes in. */
const npmProver = {
    covers: (path, change) => {
        const name = (0,npm_names/* nameOf */.V)(path);
        return change === 'modified' && (npm_names/* locks */.j.has(name) || name === 'package.json' || name === 'pnpm-workspace.yaml');
    },
    prove: async (versions, sides) => (await __webpack_require__.e(/* import() */ 753).then(__webpack_require__.bind(__webpack_require__, 1753))).proveNpm(versions, sides),
};

// EXTERNAL MODULE: ./packages/content/lib/proof.js
var lib_proof = __webpack_require__(3501);
;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/prover.js
/**
 * Proves that a change touches only what Cargo builds for tests, benches and examples: items with `#[cfg(test)]`,
 * sources that are only reached through one, and what is below `tests`, `benches` and `examples` of a package. Not seen:
 * other packages that name a file of this one by `#[path]` or `include!`, and build scripts that list folders.
 */
const rustTestsProver = {
    covers: (path) => path.endsWith('.rs'),
    prove: async (versions, sides) => (await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(812)]).then(__webpack_require__.bind(__webpack_require__, 3812))).proveRustTests(versions, sides),
};

// EXTERNAL MODULE: ./packages/content/lib/text.js
var lib_text = __webpack_require__(3352);
// EXTERNAL MODULE: ./packages/content/lib/sources/compare.js
var compare = __webpack_require__(2757);
;// CONCATENATED MODULE: ./packages/content/lib/sources/prover.js



const ecmascript = async () => (await __webpack_require__.e(/* import() */ 146).then(__webpack_require__.bind(__webpack_require__, 2146))).scanEcmascript;
const languages = {
    rust: { endings: new Set(['.rs']), load: async () => (await __webpack_require__.e(/* import() */ 118).then(__webpack_require__.bind(__webpack_require__, 8118))).scanRust },
    typescript: { endings: new Set(['.ts', '.mts', '.cts', '.tsx']), load: ecmascript },
    javascript: { endings: new Set(['.js', '.mjs', '.cjs', '.jsx']), load: ecmascript },
    go: { endings: new Set(['.go']), load: async () => (await __webpack_require__.e(/* import() */ 219).then(__webpack_require__.bind(__webpack_require__, 8219))).scanGo },
    python: { endings: new Set(['.py', '.pyi']), load: async () => (await __webpack_require__.e(/* import() */ 80).then(__webpack_require__.bind(__webpack_require__, 5080))).scanPython },
};
/** Proves that only comments and blanks of a source changed. */
function sourceProver(language) {
    const { endings, load } = languages[language];
    let loading;
    return {
        covers: (path, change) => change === 'modified' && endings.has(path.slice(path.lastIndexOf('.'))),
        prove: async ({ path, before, after }) => {
            const [old, now] = [(0,lib_text/* decodeText */.g)(before), (0,lib_text/* decodeText */.g)(after)];
            if (old === undefined || now === undefined)
                return (0,lib_proof/* unproven */.g)('one version is not UTF-8 text');
            const scan = await (loading ??= load());
            return (0,compare/* compareSources */.m)((text) => scan(text, path), old, now);
        },
    };
}

;// CONCATENATED MODULE: ./packages/content/lib/provers.js







/** The proofs that the policy trusts. */
function proversOf({ comments, manifests, tests }) {
    return [
        ...comments.map(sourceProver),
        ...(manifests.cargo === undefined ? [] : [cargoProver]),
        ...(manifests.npm === undefined ? [] : [npmProver]),
        ...(manifests.go === undefined ? [] : [goProver]),
        ...(tests.includes('rust') ? [rustTestsProver] : []),
    ];
}
/** The first proof that holds; else why the first one that looked did not: it knows the file best. */
async function prove(provers, versions, sides) {
    const { path, before, after } = versions;
    const change = before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified';
    let answer;
    for (const prover of provers) {
        if (!prover.covers(path, change))
            continue;
        const proof = await prover.prove(versions, sides);
        if (proof.kind === 'same') {
            const why = await rewrittenAtCheckout(path, sides);
            return why === undefined ? proof : (0,lib_proof/* unproven */.g)(why);
        }
        answer ??= proof;
    }
    return answer ?? (0,lib_proof/* unproven */.g)('no proof is about such a file');
}

;// CONCATENATED MODULE: ./packages/content/lib/index.js




/***/ }),

/***/ 4909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   j: () => (/* binding */ locks)
/* harmony export */ });
/** Lock files, by the program that writes them. */
const locks = new Map([
    ['package-lock.json', 'npm'],
    ['npm-shrinkwrap.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
]);
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);


/***/ }),

/***/ 3501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unproven),
/* harmony export */   y: () => (/* binding */ different)
/* harmony export */ });
const different = (why) => ({ kind: 'different', why });
const unproven = (why) => ({ kind: 'unproven', why });


/***/ }),

/***/ 2757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ compareSources)
/* harmony export */ });
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3501);

/** Whether two versions of a source differ in nothing but comments and blanks. */
function compareSources(scan, before, after) {
    const [old, now] = [scan(before), scan(after)];
    if (old.kind === 'fault')
        return (0,_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .unproven */ .g)(`the old version cannot be read: line ${old.line}, ${old.what}`);
    if (now.kind === 'fault')
        return (0,_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .unproven */ .g)(`the new version cannot be read: line ${now.line}, ${now.what}`);
    const at = firstDifference(old.tokens, now.tokens);
    if (at !== -1)
        return (0,_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .different */ .y)(`${tokenAt(old, at)} became ${tokenAt(now, at)}`);
    const lines = old.lines ?? now.lines;
    if (lines !== undefined && firstDifference(old.lines ?? [], now.lines ?? []) !== -1) {
        return (0,_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .different */ .y)('the text asks for its own line numbers, and lines moved');
    }
    const same = `${now.tokens.length} tokens are the same`;
    return firstDifference(old.comments, now.comments) === -1
        ? { kind: 'same', proof: 'formatting-only', why: `only blanks differ: ${same}` }
        : { kind: 'same', proof: 'comments-only', why: `only comments and blanks differ: ${same}` };
}
function firstDifference(old, now) {
    const length = Math.max(old.length, now.length);
    for (let at = 0; at < length; at++)
        if (old[at] !== now[at])
            return at;
    return -1;
}
function tokenAt(scan, at) {
    const token = scan.tokens[at];
    if (token === undefined)
        return 'the end';
    return JSON.stringify(token.length > 40 ? `${token.slice(0, 39)}\u2026` : token);
}


/***/ }),

/***/ 3352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/** `undefined`: there are no bytes, or they are not UTF-8. A byte order mark stays: it is part of the file. */
function decodeText(bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
