const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 663;
export const ids = [663];
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

/***/ 181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ju: () => (/* reexport */ transcript_Transcript),
  Fo: () => (/* reexport */ collect),
  LO: () => (/* reexport */ missing),
  xZ: () => (/* reexport */ openFleet),
  kU: () => (/* reexport */ openShown),
  oY: () => (/* reexport */ ownerStates),
  dC: () => (/* reexport */ readConnection),
  $p: () => (/* reexport */ redactor),
  AL: () => (/* reexport */ releaseHost),
  qV: () => (/* reexport */ tellLate)
});

// UNUSED EXPORTS: Fleet, Link, admit, fileName, inTurn, openTranscripts, readApprovals, readProtection, roundsOf

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
;// CONCATENATED MODULE: ./packages/fleet/lib/collect.js

/** What `read` returns; its problems join the others, so that all are told together. */
function collect(problems, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemError */.M))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}
function missing(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
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
            what: `${same.length} hosts are called ${(0,grammar/* quote */.hD)(alias)}`,
            mend: 'Give each its own name: alias=user@host',
        });
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.M(problems);
    return hosts;
}
function parseHost(line) {
    const match = /^(?:([^=@]*)=)?([^@]*)@(.*)$/.exec(line);
    if (match === null)
        return { what: `${(0,grammar/* quote */.hD)(line)} names no user and host`, mend: host_form };
    const [, alias, user = '', address = ''] = match;
    if (alias !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62})$/.test(alias)) {
        return { what: `${(0,grammar/* quote */.hD)(alias)} is no alias`, mend: 'Use up to 63 letters, digits, dots, dashes and underscores' };
    }
    // The server decides which users exist; blanks, control characters and a leading dash are mistakes everywhere.
    if (!/^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]{0,127}$/u.test(user)) {
        return { what: `${(0,grammar/* quote */.hD)(user)} is no user name`, mend: host_form };
    }
    const place = /^(?:\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)\]|([^:[\]\s]+))(?::(.*))?$/.exec(address);
    if (place === null)
        return { what: `${(0,grammar/* quote */.hD)(address)} is no host`, mend: host_form };
    const [, six, name, portText = '22'] = place;
    const host = (six ?? name ?? '').toLowerCase();
    if (six === undefined ? !isHostName(host) : !six.includes(':')) {
        return { what: `${(0,grammar/* quote */.hD)(host)} is no host`, mend: host_form };
    }
    const port = /^[1-9]\d{0,4}$/.test(portText) ? Number(portText) : 0;
    if (port === 0 || port > 65535)
        return { what: `${(0,grammar/* quote */.hD)(portText)} is no port`, mend: 'Give one from 1 to 65535' };
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/ssh/lib/fingerprint.js


/** Of a public key in SSH wire format (RFC 4253 \u00a76.6). */
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
        throw new problem/* ProblemError */.M([{ where, what: 'MD5 fingerprints are not accepted, they can be forged', mend }]);
    }
    const digest = trimmed.replace(/^SHA256:/i, '').replace(/=+$/, '');
    if (!/^[A-Za-z0-9+/]{43}$/.test(digest) || Buffer.from(digest, 'base64').length !== 32) {
        throw new problem/* ProblemError */.M([{ where, what: `${(0,grammar/* quote */.hD)(trimmed)} is not a SHA256 fingerprint`, mend }]);
    }
    // The last character carries two bits that are not part of the digest.
    return `SHA256:${Buffer.from(digest, 'base64').toString('base64').replace(/=+$/, '')}`;
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
    for (const { text: line, number } of (0,grammar/* readLines */.Se)(text)) {
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
        throw new problem/* ProblemError */.M(problems);
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
        return { what: `the marker ${(0,grammar/* quote */.hD)(marker)} is unknown`, mend };
    const [names = '', type = '', key = ''] = fields;
    const blob = Buffer.from(key, 'base64');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || blob.toString('base64').replace(/=+$/, '') !== key.replace(/=+$/, '')) {
        return { what: 'the third word is no public key in base64', mend };
    }
    if (keyType(blob) !== type)
        return { what: `the key is not of the type ${(0,grammar/* quote */.hD)(type)} that the line names`, mend };
    const pattern = parseNames(names);
    if (pattern === undefined)
        return { what: `the names ${(0,grammar/* quote */.hD)(names)} cannot be read`, mend };
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

;// CONCATENATED MODULE: ./packages/ssh/lib/host-key-policy.js




/**
 * How jump hosts prove themselves, given how the hosts do: by `known` when it is given, else in the same way.
 * @throws ProblemError when the hosts are known by fingerprint and there is no `known`
 */
function jumpHostKeys(policy, known, where = 'input "jump-hosts"') {
    if (known !== undefined)
        return { kind: 'known-hosts', known };
    if (policy.kind !== 'fingerprint')
        return policy;
    throw new problem/* ProblemError */.M([
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

// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
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
        throw new problem/* ProblemError */.M([{ where, what, mend }]);
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

;// CONCATENATED MODULE: ./packages/fleet/lib/connection.js



/** Adds every mistake to `problems`; what is returned then is not to be used. */
function readConnection(settled, sources, problems) {
    const hosts = collect(problems, () => parseHosts(settled.hosts)) ?? [];
    const hostKeys = collect(problems, () => readHostKeys(settled, hosts.length > 0, sources));
    const useAgent = settled['use-agent'];
    if (useAgent && sources.agentSocket === undefined) {
        const mend = 'Start ssh-agent in an earlier step, or give private-key';
        problems.push(missing('use-agent', 'there is no agent: SSH_AUTH_SOCK is not set', mend));
    }
    return {
        hosts,
        hostKeys: hostKeys ?? { kind: 'fingerprint', fingerprints: [] },
        jump: collect(problems, () => readJump(settled, hostKeys)),
        agent: useAgent ? sources.agentSocket : undefined,
        key: hosts.length === 0 || useAgent ? undefined : collect(problems, () => readKey(settled, sources.withoutSecrets)),
    };
}
function readHostKeys(settled, needed, { fromPolicy, where }) {
    const fingerprints = settled['host-fingerprint'];
    if (settled['insecure-ignore-host-key']) {
        if (fromPolicy.has('known-hosts') || fromPolicy.has('host-fingerprint')) {
            const what = `it contradicts ${where}, which pins the host keys`;
            throw new problem/* ProblemError */.M([missing('insecure-ignore-host-key', what, 'Leave it out')]);
        }
        return { kind: 'insecure' };
    }
    // Both are given only with jump hosts, to which known-hosts belongs then.
    if (fingerprints.length > 0) {
        return { kind: 'fingerprint', fingerprints: fingerprints.map((line) => parseFingerprint(line)) };
    }
    if (settled['known-hosts'] !== '')
        return { kind: 'known-hosts', known: parseKnownHosts(settled['known-hosts']) };
    if (!needed)
        return { kind: 'fingerprint', fingerprints: [] };
    const mend = 'Give known-hosts (ssh-keyscan -p PORT HOST, compared with the host itself) or host-fingerprint';
    throw new problem/* ProblemError */.M([missing('known-hosts', 'nothing says which host keys are right', mend)]);
}
function readJump(settled, hostKeys) {
    const lines = settled['jump-hosts'];
    if (lines.length === 0)
        return undefined;
    if (settled.hosts.length === 0) {
        throw new problem/* ProblemError */.M([missing('jump-hosts', 'there is no host behind them', 'Give hosts, or leave it out')]);
    }
    const hops = parseHosts(lines, 'input "jump-hosts"');
    // What is wrong with it has been told.
    if (hostKeys === undefined)
        return undefined;
    const known = settled['known-hosts'];
    return { hops, hostKeys: jumpHostKeys(hostKeys, known === '' ? undefined : parseKnownHosts(known)) };
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
                'Somebody with write access can deploy this head with a workflow like examples/testnet-dispatch.yml, which runs on the default branch, or push the commits to a branch of this repository',
            ];
        throw new problem/* ProblemError */.M([missing('private-key', what, mend)]);
    }
    return readPrivateKey(settled['private-key'], settled.passphrase);
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

// EXTERNAL MODULE: ./packages/ssh/lib/connect-error.js
var connect_error = __webpack_require__(5833);
;// CONCATENATED MODULE: ./packages/ssh/lib/gather.js
/**
 * Lets what is written in one turn leave in one piece. ssh2 writes each packet as length, body and tag, so that without
 * this an upload would cost three system calls, and as many segments, for each 32 KiB.
 */
function gatherWrites(stream) {
    const write = stream.write.bind(stream);
    let gathering = false;
    const release = () => {
        gathering = false;
        stream.uncork();
    };
    stream.write = (...args) => {
        if (!gathering) {
            gathering = true;
            stream.cork();
            process.nextTick(release);
        }
        return write(...args);
    };
    return stream;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/turnstile.js
function turnstile(places) {
    const waiting = [];
    let limit = places;
    let inside = 0;
    const admit = () => {
        while (inside < limit) {
            const next = waiting.shift();
            if (next === undefined)
                return;
            inside += 1;
            next();
        }
    };
    const leaver = () => {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            inside -= 1;
            admit();
        };
    };
    return {
        get inside() {
            return inside;
        },
        narrow(to) {
            limit = Math.max(1, Math.min(limit, to));
        },
        enter(signal) {
            const { promise, resolve, reject } = Promise.withResolvers();
            if (signal.aborted) {
                reject(signal.reason);
                return promise;
            }
            const pass = () => {
                signal.removeEventListener('abort', giveUp);
                resolve(leaver());
            };
            const giveUp = () => {
                waiting.splice(waiting.indexOf(pass), 1);
                reject(signal.reason);
            };
            signal.addEventListener('abort', giveUp, { once: true });
            waiting.push(pass);
            admit();
            return promise;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/link.js


/**
 * sshd's MaxSessions is 10 when nobody has changed it. Two stay free: for ending a script, and for a person's question.
 */
const channelsAtOnce = 8;
/** How long a host may take to say goodbye. */
const closeLimitMs = 1000;
async function closeLink(link, clock) {
    const { promise, resolve } = Promise.withResolvers();
    link.onEnd(resolve);
    const callOff = after(clock, closeLimitMs, () => {
        link.destroy();
        resolve();
    });
    link.close();
    await promise;
    callOff();
}
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
        channels: turnstile(channelsAtOnce),
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

;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel-error.js
class TunnelError extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.name = 'TunnelError';
        this.kind = kind;
    }
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
/** One attempt: a stream, host key, login. @throws DialError, or the ConnectError of a jump host */
function dial(options) {
    const { host, signal } = options;
    const { promise, resolve, reject } = Promise.withResolvers();
    const client = new lib.Client();
    let stream;
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
        stream?.destroy();
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
        resolve(linkOf(client, () => stream?.destroy()));
    }));
    // Stays attached: ssh2 can report further errors of a connection that has already failed.
    client.on('error', (error) => fail(refusal ?? failureOf(error, keyAccepted), error));
    client.on('close', () => {
        const error = new Error('the host closed the connection before the login was complete');
        fail(refusal ?? { stage: 'network', passing: true }, error);
    });
    const begin = (opened) => {
        stream = opened;
        client.connect({
            sock: gatherWrites(opened),
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
    };
    const reach = async () => {
        try {
            const opened = await options.open();
            if (settled)
                opened.destroy();
            else
                begin(opened);
        }
        catch (error) {
            if (error instanceof connect_error/* ConnectError */.T)
                return settle(() => reject(error));
            const forbidden = error instanceof TunnelError && error.kind === 'forbidden';
            const failure = stream === undefined ? { stage: 'network', passing: !forbidden } : { stage: 'handshake' };
            fail(failure, error);
        }
    };
    void reach();
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
const who = ({ host, role }) => (role === 'host' ? host.alias : `jump host ${host.alias}`);
const named = (reach) => {
    const { host, via } = reach;
    const last = via.at(-1);
    return `${who(reach)} (${place(host)}${last === undefined ? '' : `, through jump host ${last.alias}`})`;
};
/** Behind a jump host only that one can ask. */
const scanned = ({ host, via }) => {
    const last = via.at(-1);
    return `\`ssh-keyscan -p ${host.port} ${host.host}\` prints${last === undefined ? '' : ` on the jump host ${last.alias}`}`;
};
const place = ({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`;
const onTheHost = 'Compare with what `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` prints on the host itself';
/** Only a change is a reason for alarm; the other texts tell what is missing. */
function keyRefused(reach, key, why, cause) {
    if (why === 'revoked') {
        return new connect_error/* ConnectError */.T('revoked', `${named(reach)} presents the key ${show(key)}, which known-hosts marks as @revoked`, 'Give the host a new key, or find out who answers there', { cause });
    }
    if (why === 'changed') {
        return new connect_error/* ConnectError */.T('changed-host-key', `THE HOST KEY OF ${named(reach)} HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
            'Somebody may be posing as the host', `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one that ${scanned(reach)}`, { cause });
    }
    return new connect_error/* ConnectError */.T('unknown-host-key', `known-hosts has no key for ${knownHostsName(reach.host)} (${who(reach)}); the host presents ${show(key)}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function otherKeyTypes(reach, known, key, cause) {
    const has = key === undefined ? '' : `; it has ${show(key)}`;
    return new connect_error/* ConnectError */.T('other-key-types', `known-hosts has only ${known.join(', ')} for ${knownHostsName(reach.host)} (${who(reach)}), which the host does not have${has}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function fingerprintMismatch(reach, seen, cause) {
    return new connect_error/* ConnectError */.T('fingerprint-mismatch', `no key of ${named(reach)} has the given fingerprint; it presents ${seen.map(show).join(', ')}`, `Nothing was sent. ${onTheHost}`, { cause });
}
function loginRefused(reach, { key, agent }, cause) {
    const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`;
    const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``;
    const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : '';
    return new connect_error/* ConnectError */.T('auth', `${named(reach)} does not let ${reach.host.user} in with ${offered}${also}`, `${line} must be in ~${reach.host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`, { cause });
}
function noAgent(reach, cause) {
    return new connect_error/* ConnectError */.T('auth', `the ssh-agent cannot be asked for keys for ${who(reach)}: ${cause.message}`, 'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key', { cause });
}
function unreachable(reach, cause) {
    const hangsUp = /ECONNRESET|EPIPE|lost before handshake|closed the connection/.test(cause.message);
    return new connect_error/* ConnectError */.T('unreachable', `${named(reach)} cannot be reached: ${cause.message}`, hangsUp
        ? 'Something there hangs up: more logins at once than its MaxStartups allows, a ban (fail2ban), or no SSH server'
        : 'Check name and port, that sshd runs there, and that its firewall lets the runner in', { cause });
}
function timedOut(reach, ms, cause) {
    return new connect_error/* ConnectError */.T('timeout', `${named(reach)} gave no login within ${(0,grammar/* writeDuration */.MP)(ms)}`, 'Check that sshd answers there; a firewall that drops packets looks like this', { cause });
}
function noHandshake(reach, cause) {
    const exchange = /key exchange/.test(cause.message);
    return new connect_error/* ConnectError */.T('handshake', `no common ground with ${named(reach)}: ${cause.message}`, exchange
        ? 'Let the server offer curve25519-sha256 beside post-quantum key exchanges (KexAlgorithms)'
        : 'Check that an SSH server of the last ten years answers there', { cause });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/connect.js





const attempts = 4;
/**
 * Dials until a login succeeds, the reason is one that another try cannot mend, or the time is over. The time begins
 * when the way to the host is there, so that a slow jump host is not taken for a slow host.
 * @throws ConnectError
 */
async function establish({ host, role }, options, route) {
    const { clock, signal, hostKeys, connectTimeoutMs } = options;
    const reach = { host, role, via: route.via };
    if (options.key === undefined && options.agent === undefined) {
        throw new connect_error/* ConnectError */.T('auth', `no key to log in to ${host.alias} with`, 'Give a private key or an agent');
    }
    if (!signal.aborted)
        await route.ready();
    const deadline = new AbortController();
    const timeOver = AbortSignal.any([signal, deadline.signal]);
    const callOff = after(clock, connectTimeoutMs, () => deadline.abort());
    const base = {
        host,
        open: () => route.open(host),
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
                            throw unreachable(reach, error);
                        options.log.debug(`${host.alias}: ${error.message}; trying again`);
                        await pause(clock, attempt++, timeOver);
                        continue;
                    case 'host-key':
                        if (failure.why !== 'mismatch')
                            throw keyRefused(reach, failure.presented, failure.why, error);
                        // A bare fingerprint does not tell the type of its key, so every type that the host has is looked at.
                        seen.push(failure.presented);
                        keyTypes = keyTypes.filter((type) => type !== failure.presented.type);
                        if (keyTypes.length === 0)
                            throw fingerprintMismatch(reach, seen, error);
                        continue;
                    case 'no-common-host-key':
                        if (seen.length > 0)
                            throw fingerprintMismatch(reach, seen, error);
                        if (keyTypes.length === allKeyTypes.length)
                            throw noHandshake(reach, error);
                        throw otherKeyTypes(reach, keyTypes, await presentedBy(base), error);
                    case 'auth':
                        throw loginRefused(reach, options, error);
                    case 'agent':
                        throw noAgent(reach, error);
                    case 'handshake':
                        throw noHandshake(reach, error);
                    case 'aborted':
                        if (signal.aborted)
                            throw new connect_error/* ConnectError */.T('cancelled', `connecting to ${host.alias} was cancelled`, 'Run it again', {
                                cause: error,
                            });
                        throw timedOut(reach, connectTimeoutMs, last ?? error);
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/ssh/lib/route.js

/** Straight from this machine. */
const direct = {
    via: [],
    ready: async () => { },
    // Not waited for: ssh2 does that, and its errors tell which stage failed.
    open: async ({ host, port }) => (0,external_node_net_.connect)({ host, port, noDelay: true }),
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel.js


/** A stream over a `direct-tcpip` channel that ends like a socket does, which ssh2's own do not. */
class Tunnel extends external_node_stream_.Duplex {
    #channel;
    #closed = false;
    constructor(channel, link, through) {
        // As a socket's: the other side's end is ours, too. sshd would keep the channel half open for good.
        super({ allowHalfOpen: false });
        this.#channel = channel;
        const forget = link.onEnd(() => {
            const error = new TunnelError('lost', `the link to the ${through} is gone: ${link.why}`);
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
/** Codes of RFC 4254 \u00a75.1. */
const reasons = { prohibited: 1, connectFailed: 2 };
/** See `Session.forward`. @param through how messages name the host at its beginning @throws TunnelError */
function openTunnel(link, targetHost, targetPort, through = 'host') {
    const { promise, resolve, reject } = Promise.withResolvers();
    const lost = () => reject(new TunnelError('lost', `the link to the ${through} is gone: ${link.why}`));
    const forget = link.onEnd(lost);
    try {
        link.client.forwardOut('127.0.0.1', 0, targetHost, targetPort, (error, channel) => {
            if (error === undefined)
                return resolve(new Tunnel(channel, link, through));
            if (!link.alive)
                return lost();
            reject(explain(error, `${targetHost}:${targetPort}`, through));
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
function explain(error, target, through) {
    const options = { cause: error };
    switch (error.reason) {
        case reasons.prohibited:
            return new TunnelError('forbidden', `the SSH server of the ${through} does not allow tunnels to ${target}. Set AllowTcpForwarding local (and PermitOpen ${target}) in its sshd_config`, options);
        case reasons.connectFailed:
            return new TunnelError('refused', `nothing answers at ${target} as seen from the ${through}: ${error.message}`, options);
        default:
            return new TunnelError('failed', `no tunnel to ${target}: ${error.message}`, options);
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/jump-chain.js





/** As ssh's ProxyJump: each jump host is logged in to over the one before, and proves itself under its own name. */
function jumpChain(hops, hostKeys) {
    const attempts = hops.map(() => undefined);
    let options;
    let closed = false;
    const begin = (hop, index, options) => {
        const route = routeUpTo(index, options);
        const attempt = establish({ host: hop, role: 'jump host' }, { ...options, hostKeys }, route).catch((error) => {
            if (!(error instanceof connect_error/* ConnectError */.T) || error.jumpHost !== undefined)
                throw error;
            throw new connect_error/* ConnectError */.T(error.kind, error.what, error.mend, { cause: error, jumpHost: hop.alias });
        });
        attempts[index] = attempt;
        const forget = () => {
            if (attempts[index] === attempt)
                attempts[index] = undefined;
        };
        attempt.then((link) => link.onEnd(forget), forget);
        return attempt;
    };
    const linkTo = async (index, options) => {
        for (;;) {
            const hop = hops[index];
            if (closed || hop === undefined) {
                throw new connect_error/* ConnectError */.T('cancelled', 'the connections to the jump hosts were closed', 'Run it again');
            }
            try {
                return await (attempts[index] ?? begin(hop, index, options));
            }
            catch (error) {
                // Who began the attempt has left; who waited for it has not.
                const abandoned = error instanceof connect_error/* ConnectError */.T && error.kind === 'cancelled';
                if (!abandoned || closed || options.signal.aborted)
                    throw error;
            }
        }
    };
    const routeUpTo = (count, options) => {
        const last = hops[count - 1];
        if (last === undefined)
            return direct;
        return {
            via: hops.slice(0, count),
            ready: async () => void (await linkTo(count - 1, options)),
            async open({ host, port }) {
                const stream = await openTunnel(await linkTo(count - 1, options), host, port, `jump host ${last.alias}`);
                // The reader comes later; an error before that would end the process.
                stream.on('error', () => { });
                return stream;
            },
        };
    };
    return {
        route(given) {
            options ??= given;
            return routeUpTo(hops.length, given);
        },
        async close() {
            closed = true;
            for (const attempt of attempts.toReversed()) {
                const link = await attempt?.catch(() => undefined);
                if (link !== undefined && options !== undefined)
                    await closeLink(link, options.clock);
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/channel.js

const pausesMs = [50, 200, 500];
/**
 * A channel in which the login shell runs the command. Over the server's MaxSessions it waits until a script of this
 * connection has ended: the command has not run, so asking again is safe.
 */
async function openChannel(link, command, clock, { timeoutMs, signal }) {
    const late = new AbortController();
    const ended = new AbortController();
    const callOff = after(clock, timeoutMs, () => late.abort());
    const forget = link.onEnd(() => ended.abort());
    const giveUp = AbortSignal.any([signal, late.signal, ended.signal]);
    let refusal;
    let alone = 0;
    try {
        for (;;) {
            const leave = await link.channels.enter(giveUp);
            const answer = await exec(link, command, giveUp);
            if ('channel' in answer)
                return { channel: answer.channel, leave };
            const others = link.channels.inside - 1;
            refusal = `the host opened no channel: ${answer.why}`;
            // Fewer than are in there, so that the next round waits; the place not given out stays for ending a script.
            link.channels.narrow(Math.max(1, others - 1));
            leave();
            if (!link.alive)
                return { why: link.why };
            if (others === 0) {
                // The server may not have noticed yet that the last of the others has left.
                if ((alone += 1) > pausesMs.length)
                    return { why: refusal };
                await clock.sleep(pausesMs[alone - 1] ?? 0, giveUp);
                continue;
            }
            refusal += `; ${others === 1 ? 'another script runs' : `${others} others run`} in this connection (MaxSessions)`;
        }
    }
    catch {
        if (signal.aborted)
            return { stop: 'cancelled' };
        if (!link.alive)
            return { why: link.why };
        return refusal === undefined ? { stop: 'timed-out' } : { why: refusal };
    }
    finally {
        callOff();
        forget();
    }
}
/** Rejects when `signal` aborts first; a channel that comes later is let go. */
function exec(link, command, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    let waiting = true;
    try {
        link.client.exec(command, (error, channel) => {
            if (error !== undefined)
                resolve({ why: error.message });
            // Nothing has been sent on it, so letting it go ends what it started.
            else if (waiting)
                resolve({ channel });
            else
                channel.close();
        });
    }
    catch (error) {
        resolve({ why: error.message });
    }
    return promise.finally(() => {
        waiting = false;
        signal.removeEventListener('abort', abort);
    });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/feed.js
/**
 * Writes the input no faster than the other side takes it, then ends the stream. Each chunk is let go of before the
 * next is asked for, so the input may use one buffer for all. Stops early, without an end, once `over` aborts; the input
 * is told by its `return`.
 */
async function feed(input, to, over) {
    for await (const chunk of input) {
        if (over.aborted || to.destroyed)
            return;
        await taken(chunk, to, over);
    }
    if (!over.aborted)
        to.end();
}
function taken(chunk, by, over) {
    const { promise, resolve } = Promise.withResolvers();
    const settle = () => resolve();
    by.once('close', settle);
    over.addEventListener('abort', settle, { once: true });
    by.write(chunk, settle);
    return promise.finally(() => {
        over.removeEventListener('abort', settle);
        by.off('close', settle);
    });
}

// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
;// CONCATENATED MODULE: ./packages/ssh/lib/group-kill.js

/** TERM (CONT, for what is stopped), two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(groups) {
    const all = groups.map((group) => `-${group}`).join(' ');
    const body = `for g in ${all}; do kill -TERM -- $g 2>/dev/null; kill -CONT -- $g 2>/dev/null; done; ` +
        `for i in {1..20}; do l=; for g in ${all}; do kill -0 -- $g 2>/dev/null && l=1; done; ` +
        // Where starting `sleep` takes long, the rounds do not say how late it is.
        `[ "$l" ] || exit 0; [ "$SECONDS" -lt 3 ] || break; sleep 0.1; done; ` +
        `for g in ${all}; do kill -KILL -- $g 2>/dev/null; done; exit 0`;
    return `exec bash --noprofile --norc -c '${body}'`;
}
/** Groups to be ended together: a cancel ends many scripts at once, and there is room for few channels. */
const gathering = new WeakMap();
/** Whether the process group is known to be gone from the host. Never rejects. */
function killGroup(link, group, clock, limitMs) {
    const others = gathering.get(link);
    if (others !== undefined) {
        others.groups.push(group);
        return others.ended;
    }
    const groups = [group];
    const gather = async () => {
        await Promise.resolve();
        gathering.delete(link);
        return await killGroups(link, groups, clock, limitMs);
    };
    const ended = gather();
    gathering.set(link, { groups, ended });
    return ended;
}
function killGroups(link, groups, clock, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const callOff = after(clock, limitMs, () => resolve(false));
    const forget = link.onEnd(() => resolve(false));
    try {
        link.client.exec(killCommand(groups), (error, channel) => {
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
        const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
        const line = dropped > 0 ? `${rest.toWellFormed()} \u2026 [${dropped} more characters in this line]` : whole;
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
            for (const line of lines) {
                const pending = onLine(line);
                if (pending !== undefined)
                    await pending;
            }
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
            // While the reader rested, what had already arrived waited in the stream; a closed channel no longer hands it out.
            for (await working; stream.readableLength > 0; await working)
                stream.read();
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
const killLimitMs = 3500;
const lastWordsMs = 500;
/** See `Session.run`. */
async function runScript(context, options) {
    const variables = [...options.env, ...options.secrets];
    (0,lib_frame/* assertSendable */.VS)(options.script, variables);
    const { link, clock } = context;
    const began = clock.now();
    const seconds = () => Math.round((clock.now() - began) / 100) / 10;
    if (options.signal.aborted)
        return { kind: 'cancelled', ended: true, seconds: 0 };
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const opened = await openChannel(link, (0,lib_frame/* commandFor */.Fw)(mark, options.script, options.input !== undefined), clock, options);
    if ('stop' in opened)
        return { kind: opened.stop, ended: true, seconds: seconds() };
    if ('why' in opened)
        return { kind: 'not-started', why: opened.why, seconds: seconds() };
    try {
        return await follow(context, options, opened.channel, mark, (0,lib_frame/* frame */.Gt)(options.script, variables), seconds);
    }
    finally {
        opened.leave();
    }
}
function follow({ link, alias, clock, log }, options, channel, mark, payload, seconds) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const gate = greetingGate(mark, {
        ready() {
            channel.write(payload);
            if (options.input !== undefined)
                feed(options.input, channel, over.signal).catch(onFault);
        },
        line: (stream, line) => options.onLine(stream, line),
    });
    /** Nobody reads the script's stdin any more. */
    const over = new AbortController();
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
        over.abort();
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
        over.abort();
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
        over.abort();
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

;// CONCATENATED MODULE: ./packages/ssh/lib/session.js







/** sshd begins to turn away callers when 10 are not logged in yet (MaxStartups 10:30:100). */
const loginsAtOnce = 8;
/** SSH in this process, by ssh2, straight from this machine. */
const sshTransport = transportOver(() => direct);
/**
 * SSH through jump hosts, in the order in which they are passed, for every host. They are logged in to when the first
 * host is connected to, with the same key or agent, and each has the whole connect timeout to itself.
 * @param hops at least one; see `parseHosts`
 */
function sshThrough(hops, hostKeys) {
    const chain = jumpChain(hops, hostKeys);
    return { ...transportOver((options) => chain.route(options)), close: () => chain.close() };
}
function transportOver(routeFor) {
    const gates = new Map();
    const gateOf = (endpoint) => {
        const found = gates.get(endpoint) ?? { gate: turnstile(loginsAtOnce), users: 0 };
        gates.set(endpoint, found);
        return found;
    };
    return {
        async connect(host, options) {
            const endpoint = `${host.host} ${host.port}`;
            const entry = gateOf(endpoint);
            entry.users += 1;
            // An abort while waiting is reported by the attempt itself, with the host's name.
            const leave = await entry.gate.enter(options.signal).catch(() => () => { });
            try {
                return sessionOver(await establish({ host, role: 'host' }, options, routeFor(options)), host, options);
            }
            finally {
                leave();
                entry.users -= 1;
                if (entry.users === 0)
                    gates.delete(endpoint);
            }
        },
    };
}
function sessionOver(link, host, { clock, log, signal }) {
    const tools = { link, alias: host.alias, clock, log };
    let hurries = false;
    /**
     * sshd sends small packets at once only when a command has run in the connection (session.c, do_exec_no_pty). Until
     * then each of a tunnel's waits for the acknowledgement of the one before, up to 40 ms. Where no command may run, that
     * is all there is to it.
     */
    const hurry = () => {
        hurries = true;
        const nothing = { script: 'true', env: [], secrets: [], timeoutMs: 10_000, signal, onLine: () => { } };
        runScript(tools, nothing).catch(() => { });
    };
    return {
        host,
        get alive() {
            return link.alive;
        },
        lost: link.lost,
        run(options) {
            hurries = true;
            return runScript(tools, options);
        },
        forward(targetHost, targetPort) {
            if (!hurries)
                hurry();
            return openTunnel(link, targetHost, targetPort);
        },
        close: () => closeLink(link, clock),
    };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/fleet.js

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
        const { transport = sshTransport, ...options } = this.options;
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

;// CONCATENATED MODULE: ./packages/fleet/lib/open.js


/** Opens nothing yet: connections are made when first asked for. */
function openFleet({ hosts, hostKeys, jump, key, agent }, settled, tools) {
    const through = jump === undefined ? undefined : sshThrough(jump.hops, jump.hostKeys);
    const fleet = new Fleet(hosts, {
        hostKeys,
        connectTimeoutMs: settled['connect-timeout'],
        keepaliveMs: settled.keepalive,
        ...(key !== undefined && { key }),
        ...(agent !== undefined && { agent }),
        ...(through !== undefined && { transport: through }),
        ...tools,
    });
    return {
        fleet,
        close: async () => {
            await fleet.close();
            await through?.close();
        },
    };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/owner-state.js
/**
 * Asks GitHub whether the run that owns a lock goes on. A run of another repository, or one that cannot be read, is not
 * known to be over: then only the lock's own time ends it.
 */
function ownerStates(github) {
    return async ({ run, attempt, repository }) => {
        if (github === undefined)
            return 'unknown';
        const { owner, name } = github.target;
        if (repository.toLowerCase() !== `${owner}/${name}`.toLowerCase())
            return 'unknown';
        const found = await github.run(Number(run)).catch(() => undefined);
        if (found === undefined)
            return 'unknown';
        // A later attempt begins when the one before is over.
        return found.attempt > attempt || found.status === 'completed' ? 'completed' : 'running';
    };
}

// EXTERNAL MODULE: ./packages/ports/lib/event.js
var lib_event = __webpack_require__(9682);
;// CONCATENATED MODULE: ./packages/fleet/lib/showing.js


/**
 * Opens a Deployment with the status in_progress. Throws when it cannot: what nobody can see should not happen, and a
 * missing permission is better told before the deployment than after 500 sessions.
 */
async function openShown(github, showing, { event, log, owe }) {
    const { head, task, environment, payload, description, progress } = showing;
    // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
    const marker = `run-${event.runId}-${event.runAttempt}-${(0,external_node_crypto_.randomUUID)()}`;
    const { id } = await github.createDeployment({
        ref: head,
        task,
        environment,
        payload,
        description,
        transient: true,
        production: false,
        marker,
    });
    const logUrl = (0,lib_event/* runUrl */.V)(event);
    owe(untold(id, { state: 'error', description: 'lost: the step was ended before it could tell' }));
    await github.createDeploymentStatus(id, { state: 'in_progress', description: progress, logUrl });
    log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${head}`);
    return {
        id,
        finish: async (ending) => {
            owe(untold(id, ending));
            try {
                await github.createDeploymentStatus(id, { ...ending, logUrl });
                owe('');
            }
            catch (error) {
                log.warning(`GitHub could not be told how deployment ${id} ended: ${error.message}`);
            }
        },
    };
}
function untold(id, ending) {
    const owed = { id, ...ending };
    return JSON.stringify(owed);
}
/** Tells GitHub in post what main owed it. */
async function tellLate(github, owed, event) {
    const { id, state, description } = JSON.parse(owed);
    await github.createDeploymentStatus(id, { state, description, logUrl: (0,lib_event/* runUrl */.V)(event) });
}

;// CONCATENATED MODULE: ./packages/fleet/lib/release-host.js
/** A host as releases need it. Its connection is made when it is first asked something, and again when it broke. */
function releaseHost(link) {
    const { alias, user, host, port } = link.host;
    return {
        alias,
        address: `${user}@${host.toLowerCase()}:${port}`,
        run: async (options) => (await link.session()).run(options),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/fleet/lib/transcript.js



/** The job log is slow and capped; beyond this many lines a host's output goes on in its file only. */
const LINES_IN_LOG = 2_000;
/** What may wait for the disk before the script has to. */
const BYTES_PENDING = 256 * 1024;
/** A script that prints for ever must not fill the runner's disk. */
const BYTES_IN_FILE = 64 * 1024 * 1024;
/**
 * What one host printed: every line in a file, the first ones live in the job log behind the host's alias. The runner
 * masks its log but no file, so secrets are taken out here.
 */
class transcript_Transcript {
    path;
    file;
    prefix;
    log;
    redact;
    lines = 0;
    bytes = 0;
    pending = [];
    pendingBytes = 0;
    writing;
    constructor(folder, alias, log, redact) {
        this.path = (0,external_node_path_.join)(folder, `${fileName(alias)}.log`);
        // Appended: what post prints must not replace what main left.
        this.file = (0,external_node_fs_.createWriteStream)(this.path, { flags: 'a', mode: 0o600 });
        this.file.on('error', (error) => log.warning(`The transcript ${this.path} cannot be written: ${error.message}`));
        this.prefix = `${alias} \u2502 `;
        this.log = log;
        this.redact = redact;
    }
    /** A promise only when the disk has to be waited for: one for each of a million lines would take longer than the lines. */
    line(text) {
        const clean = this.redact(text);
        this.lines += 1;
        if (this.lines <= LINES_IN_LOG)
            this.log.foreign(`${this.prefix}${clean}`);
        if (this.lines === LINES_IN_LOG)
            this.log.info(`${this.prefix}\u2026 more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`);
        if (this.bytes > BYTES_IN_FILE)
            return;
        const size = Buffer.byteLength(clean) + 1;
        this.bytes += size;
        this.pendingBytes += size;
        this.pending.push(clean);
        if (this.bytes > BYTES_IN_FILE)
            this.pending.push('\u2026 the rest of the output is not kept');
        this.writing ??= this.write();
        if (this.pendingBytes > BYTES_PENDING)
            return this.writing;
    }
    /** Everything that has come in the meantime at once: a system call for each of a million lines would take longer. */
    async write() {
        while (this.pending.length > 0) {
            const text = `${this.pending.join('\n')}\n`;
            this.pending = [];
            this.pendingBytes = 0;
            // A file that cannot be written has been warned about; the script goes on without it.
            await new Promise((done) => this.file.write(text, () => done()));
        }
        this.writing = undefined;
    }
    async end() {
        await this.writing;
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
    const plain = secrets.flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line.length >= 4);
    // As it is written where a sentence quotes what a host has said.
    const lines = [...plain, ...plain.map((line) => JSON.stringify(line).slice(1, -1))];
    const parts = [...new Set([...lines, ...[...lines, ...secrets].flatMap(inBase64)])].toSorted((a, b) => b.length - a.length);
    if (parts.length === 0)
        return (text) => text;
    // Nearly every line is free of them, and one look for all is many times faster than one for each.
    const any = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
    return (text) => (any.test(text) ? parts.reduce((clean, part) => clean.replaceAll(part, '***'), text) : text);
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

;// CONCATENATED MODULE: ./packages/fleet/lib/transcripts.js

/** @param folder of the files; it must be there when the first line comes */
function openTranscripts(folder, log, redact) {
    const known = new Map();
    return {
        of(alias) {
            const one = known.get(alias) ?? new Transcript(folder, alias, log, redact);
            known.set(alias, one);
            return one;
        },
        end: async () => void (await Promise.all([...known.values()].map((one) => one.end()))),
    };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/index.js














/***/ }),

/***/ 9682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/** The page of the run that is under way. */
function runUrl(event) {
    const { owner, name } = event.repository;
    return `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}/attempts/${event.runAttempt}`;
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   HH: () => (/* binding */ isSha)
/* harmony export */ });
/* unused harmony export isZeroSha */
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .M(problems);
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

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ConnectError)
/* harmony export */ });
/** Why no session came about, and what to do next. Names the host, never the key. */
class ConnectError extends Error {
    kind;
    what;
    mend;
    /** The alias of the jump host at fault; undefined when it is the host itself. */
    jumpHost;
    constructor(kind, what, mend, options) {
        super(`${what}. ${mend}`, options);
        this.name = 'ConnectError';
        this.kind = kind;
        this.what = what;
        this.mend = mend;
        this.jumpHost = options?.jumpHost;
    }
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .M(problems);
}


/***/ })

};
