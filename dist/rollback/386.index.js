const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 386;
export const ids = [386];
export const modules = {

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* unused harmony exports isEqual, isPrerelease, hasSameCore */
/** Longer texts are no versions for node-semver either. */
const maxLength = 256;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const suffix = `(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?`;
const semver = new RegExp(`^(${number})\\.(${number})\\.(${number})${suffix}$`);
/** Leading zeros are usual (`2024.01.0`), two to four parts likewise. */
const calver = new RegExp(`^(\\d{1,8})\\.(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?${suffix}$`);
/** Strict: the grammar of semver.org 2.0.0, or two to four numbers with calver. Nothing is guessed or completed. */
function parseVersion(text, scheme) {
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
function compareVersions(a, b) {
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
function isEqual(a, b) {
    return compareVersions(a, b) === 0;
}
function isPrerelease({ pre }) {
    return pre.length > 0;
}
/** The same version but for its pre-release: 2.0.0-rc.1 and 2.0.0. */
function hasSameCore(a, b) {
    return compareVersions({ ...a, pre: [] }, { ...b, pre: [] }) === 0;
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


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseExpectations),
/* harmony export */   i: () => (/* binding */ unmet)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

/**
 * Lines `NAME=pattern` and `NAME!=pattern`.
 * @throws ProblemError with the fault of every line
 */
function parseExpectations(lines, where = 'input "expect"') {
    const problems = [];
    const found = lines.flatMap((text, index) => {
        const match = /^([^=!\s]*)(!?=)(.*)$/su.exec(text);
        const at = `${where} entry ${index + 1}`;
        const mend = 'Write NAME=pattern or NAME!=pattern, for example RPC_URL!=*staging*';
        const [, name = '', operator, pattern = ''] = match ?? [];
        if (match === null || !(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isVariableName */ .KL)(name))
            problems.push({ where: at, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} expects nothing`, mend });
        else if (/[\0\n]/.test(pattern) || pattern.length > 256) {
            problems.push({ where: at, what: 'the pattern is too long, or has a line break', mend });
        }
        else
            return [{ name, matches: operator === '=', pattern, text }];
        return [];
    });
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
    return found;
}
/** The first sentence that the host's answer gives reason for. A name that is not set meets nothing: its default is unknown. */
function unmet(expectations, lines) {
    const index = lines.indexOf('running');
    const answers = index === -1 ? [] : lines.slice(index + 1);
    if (answers.length !== expectations.length)
        return 'the host did not answer what its environment is like';
    for (const [at, { name, text }] of expectations.entries()) {
        if (answers[at] === 'fits')
            continue;
        if (answers[at] === 'unset')
            return `${name} is not set, and ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is expected of it`;
        return `the value of ${name} is not as ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} expects`;
    }
    return undefined;
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ environmentText),
/* harmony export */   Qz: () => (/* binding */ checkEnvironment),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5229);


/** @param key hexadecimal, 32 bytes */
function hashesOf(key, variables) {
    const secret = Buffer.from(key, 'hex');
    if (secret.length !== 32)
        throw new RangeError('the key of a host has 32 bytes');
    return Object.fromEntries(variables
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, value }) => [name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(`${name}\0${value}`).digest('hex')]));
}
/** Faults that would make the environment arrive changed. Names only, never values. */
function checkEnvironment(variables, where = 'inputs "env" and "secrets"') {
    const own = variables.filter(({ name }) => name.startsWith('SHAKEDOWN_'));
    return [
        ...(0,_shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__/* .checkVariables */ .kL)(variables, where),
        ...own.map(({ name }) => ({
            where,
            what: `${name} is a name that scripts get from Shakedown itself`,
            mend: 'Choose another name',
        })),
    ];
}
/** Assignments that a shell reads back byte for byte. `checkEnvironment` must have passed. */
function environmentText(variables) {
    return variables.map(({ name, value }) => `${name}='${value.replaceAll("'", "'\\''")}'\n`).join('');
}


/***/ }),

/***/ 4867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ unescapeName),
/* harmony export */   sY: () => (/* binding */ listName)
/* harmony export */ });
/* unused harmony exports writeList, escapeName */
/** Its name in the folder of a release. */
const listName = 'files.sha256';
const head = (/* unused pure expression or super */ null && (`# What was uploaded. In this folder, "sha256sum --check --quiet ${listName}" tells what is no longer so.\n`));
/**
 * The list of a release's uploaded files, in the form of sha256sum, so that a person needs nothing of ours to read it; a
 * text, because bash, which writes it on the host, keeps no NUL. What that form cannot say is in its comments, whose names
 * are escaped like its own: `#x` a file that its owner may execute, `#l` a link and in the next line `#>` its target, `#d`
 * a folder with nothing in it. Empty when nothing is uploaded.
 */
function writeList(trees) {
    const lines = trees.flatMap(({ remote, entries, digests }) => entries.flatMap((entry, index) => {
        const name = escapeName(entry.path === '' ? remote : `${remote}/${entry.path}`);
        switch (entry.kind) {
            case 'file': {
                const line = `${name.includes('\\') ? '\\' : ''}${digests[index] ?? ''}  ${name}`;
                return (entry.mode & 0o100) === 0 ? [line] : [`#x ${name}`, line];
            }
            case 'link':
                return [`#l ${name}`, `#> ${escapeName(entry.to)}`];
            case 'folder':
                return isEmpty(entry.path, entries[index + 1]) ? [`#d ${name}`] : [];
        }
    }));
    return lines.length === 0 ? '' : `${head}${lines.map((line) => `${line}\n`).join('')}`;
}
/** Parents come before their children, and nothing of others between them. */
function isEmpty(path, next) {
    return next === undefined || !(path === '' || next.path.startsWith(`${path}/`));
}
/** As sha256sum writes names: whatever would end or bend a line is two characters. */
function escapeName(name) {
    return name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
function unescapeName(text) {
    return text.replaceAll(/\\(.)/g, (_, letter) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}


/***/ }),

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   s: () => (/* binding */ parseFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);


/** Of a public key in SSH wire format (RFC 4253 \u00a76.6). */
function fingerprintOf(blob) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/**
 * Accepts it with and without `SHA256:` and padding. MD5 is refused: it can be forged.
 * @throws ProblemError
 */
function parseFingerprint(text, where = 'input "host-fingerprint"') {
    const mend = 'Print it on the host: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub (the word that begins with SHA256:)';
    const trimmed = text.trim();
    if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(trimmed)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where, what: 'MD5 fingerprints are not accepted, they can be forged', mend }]);
    }
    const digest = trimmed.replace(/^SHA256:/i, '').replace(/=+$/, '');
    if (!/^[A-Za-z0-9+/]{43}$/.test(digest) || Buffer.from(digest, 'base64').length !== 32) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(trimmed)} is not a SHA256 fingerprint`, mend }]);
    }
    // The last character carries two bits that are not part of the digest.
    return `SHA256:${Buffer.from(digest, 'base64').toString('base64').replace(/=+$/, '')}`;
}


/***/ }),

/***/ 5229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   VS: () => (/* binding */ assertSendable),
/* harmony export */   kL: () => (/* binding */ checkVariables),
/* harmony export */   wN: () => (/* binding */ checkScript)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

/**
 * What runs on the host before the script does. It is the only thing in the command line, so nothing of the script and
 * no value shows up in process lists. In order:
 *
 * - keeps the connection's stdin as descriptor 3, away from every command of the script
 * - makes sure that it leads a process group of its own, so that the group can be killed whole
 * - prints a marker on both streams: what came before (a noisy ~/.bashrc) is not the script's
 * - reads `NAME=value`\u2026, an empty item, and the script, each ended by NUL; half of it runs nothing
 * - lets bash check the script alone: an unbalanced `}` would break out of the braces below
 * - leaves a watchdog in another group: at the end of stdin (client killed, network lost) it ends the script's group;
 *   not for a script that is fed, because it reads that stdin itself
 * - becomes a fresh bash that reads the script as one brace group with a stdin of its own, empty or what it is fed, so
 *   that a command that reads stdin cannot eat the rest of the script
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
__shakedown_stdin="<&3 3<&-";
case $0 in *-fed) ;; *)
__shakedown_stdin="</dev/null";
set -m;
( trap "" HUP; exec >/dev/null 2>&1; __shakedown_env= __shakedown_script=;
 while IFS= read -r -u 3 __shakedown_item; do :; done;
 kill -0 "$$" || exit 0;
 kill -TERM -- "-$$"; kill -CONT -- "-$$";
 for __shakedown_item in {1..20}; do kill -0 -- "-$$" || exit 0; sleep 0.1; done;
 kill -KILL -- "-$$"
) &
set +m;
exec 3<&-;;
esac;
printf "%s running\\n" "$1";
[ "\${#__shakedown_env[@]}" -eq 0 ] || export "\${__shakedown_env[@]}";
exec -a bash "$BASH" --noprofile --norc "\${@:2}" -euo pipefail -s
 < <(printf "{ :; %s\\n\\n} %s\\nexit \\"\\$?\\"\\n" "$__shakedown_script" "$__shakedown_stdin")
`
    .trim()
    .replaceAll('\n', ' ');
/**
 * The command for the login shell, whichever that is. Of its environment only what names the user, the home and the
 * programs is kept: what a profile exports would make a deploy depend on who set up the account.
 * @param mark unguessable, letters and digits only
 * @param fed whether the script reads what follows the frame
 */
function commandFor(mark, script, fed = false) {
    // A brace group is parsed before `shopt` in it runs, so extended patterns must be on from the start.
    const options = /\bextglob\b/.test(script) ? ' -O extglob' : '';
    const kept = 'HOME="$HOME" PATH="$PATH" USER="$USER" LOGNAME="$LOGNAME" LANG=C.UTF-8';
    return `exec env -i ${kept} bash --noprofile --norc -c '${supervisor}' shakedown${fed ? '-fed' : ''} ${mark}${options}`;
}
/** What goes over stdin. `checkScript` and `checkVariables` must have passed. */
function frame(script, variables) {
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
        if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isVariableName */ .KL)(name)) {
            add(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is not the name of a variable`, 'Use letters, digits and _, not a digit first');
        }
        else if (bashOwn.has(name) || /^(?:BASH_|__shakedown_)/.test(name)) {
            add(`${name} has a meaning of its own in bash`, 'Choose another name');
        }
        if (seen.has(name))
            add(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is set twice`, 'Set each name once, in env or in secrets');
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
}


/***/ }),

/***/ 8681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ signatureAlgorithms),
/* harmony export */   Qv: () => (/* binding */ allKeyTypes),
/* harmony export */   Tx: () => (/* binding */ judgeHostKey),
/* harmony export */   Yk: () => (/* binding */ wantedKeyTypes),
/* harmony export */   oT: () => (/* binding */ presentedKey),
/* harmony export */   r2: () => (/* binding */ jumpHostKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8140);
/* harmony import */ var _known_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8777);




/**
 * How jump hosts prove themselves, given how the hosts do: by `known` when it is given, else in the same way.
 * @throws ProblemError when the hosts are known by fingerprint and there is no `known`
 */
function jumpHostKeys(policy, known, where = 'input "jump-hosts"') {
    if (known !== undefined)
        return { kind: 'known-hosts', known };
    if (policy.kind !== 'fingerprint')
        return policy;
    throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([
        {
            where,
            what: 'host-fingerprint speaks of the hosts behind them, and nothing says which keys the jump hosts have',
            mend: 'Give known-hosts with a line for each jump host; both inputs may be given then',
        },
    ]);
}
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
    const types = new Set((0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUp */ .TE)(policy.known, host).keys.map(({ type }) => type));
    return types.size === 0 ? allKeyTypes : allKeyTypes.filter((type) => types.has(type));
}
function presentedKey(blob) {
    return { type: (0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .keyType */ .iE)(blob) ?? 'unknown', fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .a)(blob), blob };
}
function judgeHostKey(policy, host, presented) {
    if (policy.kind === 'insecure')
        return { trusted: true };
    if (policy.kind === 'fingerprint') {
        return policy.fingerprints.includes(presented.fingerprint) ? { trusted: true } : { trusted: false, why: 'mismatch' };
    }
    const { keys, revoked, portless } = (0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUp */ .TE)(policy.known, host);
    if (revoked.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: false, why: 'revoked' };
    if (keys.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: true };
    // Another port can be another machine, so only an entry for this very port makes it a change.
    const changed = !portless && keys.some(({ type }) => type === presented.type);
    return { trusted: false, why: changed ? 'changed' : 'unknown' };
}
function same(a, b) {
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
}


/***/ }),

/***/ 2008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ knownHostsName),
/* harmony export */   t: () => (/* binding */ parseHosts)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

const form = 'Write [alias=]user@host[:port], an IPv6 address in brackets';
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
            what: `${same.length} hosts are called ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(alias)}`,
            mend: 'Give each its own name: alias=user@host',
        });
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
    return hosts;
}
function parseHost(line) {
    const match = /^(?:([^=@]*)=)?([^@]*)@(.*)$/.exec(line);
    if (match === null)
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(line)} names no user and host`, mend: form };
    const [, alias, user = '', address = ''] = match;
    if (alias !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62})$/.test(alias)) {
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(alias)} is no alias`, mend: 'Use up to 63 letters, digits, dots, dashes and underscores' };
    }
    // The server decides which users exist; blanks, control characters and a leading dash are mistakes everywhere.
    if (!/^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]{0,127}$/u.test(user)) {
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(user)} is no user name`, mend: form };
    }
    const place = /^(?:\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)\]|([^:[\]\s]+))(?::(.*))?$/.exec(address);
    if (place === null)
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(address)} is no host`, mend: form };
    const [, six, name, portText = '22'] = place;
    const host = (six ?? name ?? '').toLowerCase();
    if (six === undefined ? !isHostName(host) : !six.includes(':')) {
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(host)} is no host`, mend: form };
    }
    const port = /^[1-9]\d{0,4}$/.test(portText) ? Number(portText) : 0;
    if (port === 0 || port > 65535)
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(portText)} is no port`, mend: 'Give one from 1 to 65535' };
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


/***/ }),

/***/ 8777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   iE: () => (/* binding */ keyType),
/* harmony export */   uJ: () => (/* binding */ parseKnownHosts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8405);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2008);



/**
 * A known_hosts file in all its forms (sshd(8)): plain, lists, `*` and `?`, `!`, hashed, `@revoked`. Nothing is skipped
 * silently: a mangled line would otherwise show up as an unknown host.
 * @throws ProblemError with the fault of every line
 */
function parseKnownHosts(text, where = 'input "known-hosts"') {
    const problems = [];
    const entries = [];
    for (const { text: line, number } of (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .Se)(text)) {
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm(problems);
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
        return { what: `the marker ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(marker)} is unknown`, mend };
    const [names = '', type = '', key = ''] = fields;
    const blob = Buffer.from(key, 'base64');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || blob.toString('base64').replace(/=+$/, '') !== key.replace(/=+$/, '')) {
        return { what: 'the third word is no public key in base64', mend };
    }
    if (keyType(blob) !== type)
        return { what: `the key is not of the type ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(type)} that the line names`, mend };
    const pattern = parseNames(names);
    if (pattern === undefined)
        return { what: `the names ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(names)} cannot be read`, mend };
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
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', pattern.salt).update(name).digest(), pattern.hash);
    }
    const matching = pattern.patterns.filter(({ matches }) => matches.test(name));
    return matching.length > 0 && !matching.some(({ negated }) => negated);
}
/**
 * What the file says of a host. As OpenSSH does, an entry without a port also serves another port, when none names it.
 */
function lookUp(known, host) {
    const find = (name) => known.entries.filter(({ names }) => speaksOf(names, name.toLowerCase()));
    const exact = find((0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .knownHostsName */ .o)(host));
    const bare = host.port === 22 ? [] : find(host.host);
    const portless = !exact.some(({ revoked }) => !revoked);
    return {
        keys: (portless ? bare : exact).filter(({ revoked }) => !revoked),
        revoked: [...exact, ...bare].filter(({ revoked }) => revoked),
        portless: portless && host.port !== 22,
    };
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readPrivateKey),
  K: () => (/* binding */ secretPart)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
// EXTERNAL MODULE: ./packages/ssh/lib/fingerprint.js
var fingerprint = __webpack_require__(8140);
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
        throw new problem/* ProblemError */.Mm([{ where, what, mend }]);
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
        const result = lib.utils.parseKey(keyText, withoutLineBreak(passphrase));
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
            fingerprint: (0,fingerprint/* fingerprintOf */.a)(blob),
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


/***/ })

};
