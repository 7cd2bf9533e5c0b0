const __filename = import.meta.filename, __dirname = import.meta.dirname;
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // \u2192 key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '\u2026' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '\u2026';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '\u2026\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 786:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(786);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(786);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 7552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./packages/kit/lib/inputs/spec.js
var spec = __nccwpck_require__(5495);
;// CONCATENATED MODULE: ./packages/plan/lib/classification/inputs.js

/** What is asked: by which law, of which commits. */
const questionInputs = (0,spec/* defineInputs */.pf)({
    policy: {
        kind: 'text',
        default: '.github/shakedown.yml',
        describe: 'Path of the policy in the repository. It is read from the tip of the target branch, never from the work tree.',
    },
    'policy-ref': {
        kind: 'text',
        describe: 'Branch or whole commit id to read the policy from, instead of the trusted one. On a pull request this makes the answer unguarded, unless it names the target branch.',
    },
    rules: {
        kind: 'script',
        describe: 'A whole policy, written here instead of in a file. The author of a change can edit it: `guarded` is then `false`.',
    },
    base: {
        kind: 'text',
        describe: 'What to compare with: a whole commit id or a tag (compared directly), or a branch (compared from the merge base). Needed on events that name no base, such as schedule and workflow_dispatch.',
    },
    head: {
        kind: 'text',
        describe: 'The commit to judge: a whole commit id, a tag or a branch. Left out, the head that the event names.',
    },
    explain: {
        kind: 'choice',
        choices: ['brief', 'full'],
        default: 'brief',
        describe: '`full` adds every changed file with its deciding rule to the summary and to the report.',
    },
});
/** What every step that plans has beside it. */
const stepInputs = (0,spec/* defineInputs */.pf)({
    token: {
        kind: 'secret',
        default: '${{ github.token }}',
        describe: 'Token for GitHub\u2019s API (contents: read; pull-requests: read for labels). May be empty: then git alone is used.',
    },
    'working-directory': {
        kind: 'text',
        default: '.',
        describe: 'Folder of the checkout, relative to the workspace. Only its git objects are read, not its files.',
    },
    'pull-request': {
        kind: 'integer',
        min: 1,
        describe: 'Number of the pull request to judge, on events that are not about one. Needs head-sha and token.',
    },
    'head-sha': {
        kind: 'text',
        describe: 'Whole commit id of the head to judge, on events whose own commit is not it, such as workflow_run and issue_comment.',
    },
});

;// CONCATENATED MODULE: ./actions/change-classifier/lib/inputs.js


const inputs = (0,spec/* defineInputs */.pf)({
    ...questionInputs,
    mode: {
        kind: 'choice',
        choices: ['classify', 'lint'],
        default: 'classify',
        describe: '`lint` judges no change: it holds the policy against the history of its branch and tells which commits would have needed what, so that the policy can be tuned.',
    },
    'lint-commits': {
        kind: 'integer',
        min: 1,
        max: 1000,
        default: '50',
        describe: 'With `mode: lint`: how many commits of the line of first parents are judged.',
    },
    ...stepInputs,
});

// EXTERNAL MODULE: ./packages/git/lib/git.js + 16 modules
var lib_git = __nccwpck_require__(9230);
// EXTERNAL MODULE: ./packages/plan/lib/step.js
var step = __nccwpck_require__(2559);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./packages/change/lib/classify.js + 11 modules
var classify = __nccwpck_require__(671);
// EXTERNAL MODULE: ./packages/ports/lib/json.js
var json = __nccwpck_require__(6066);
;// CONCATENATED MODULE: ./packages/change/lib/fingerprint.js

/**
 * Names what was judged: equal for equal content under an equal policy, whatever the commit. The sha256 of canonical
 * JSON `{policy, tree}`, in hexadecimal when `sha256` answers so.
 */
function fingerprint(tree, policyBlob, sha256) {
    return sha256((0,json/* canonicalJson */.d)({ tree, policy: policyBlob }));
}

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __nccwpck_require__(1504);
// EXTERNAL MODULE: ./packages/plan/lib/classified.js + 5 modules
var classified = __nccwpck_require__(2939);
// EXTERNAL MODULE: ./packages/plan/lib/guarded.js
var guarded = __nccwpck_require__(8909);
// EXTERNAL MODULE: ./packages/policy/lib/parse.js + 8 modules
var parse = __nccwpck_require__(2675);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __nccwpck_require__(8405);
// EXTERNAL MODULE: ./packages/plan/lib/file-at.js
var file_at = __nccwpck_require__(4937);
;// CONCATENATED MODULE: ./packages/plan/lib/head-policy.js



/** The policy on the other side of a change that edits it. */
async function otherPolicy(sources, trusted, changes, wanted) {
    if (wanted.kind === 'unknown' || !touches(changes, trusted.file))
        return undefined;
    const { policy, origin } = trusted;
    return origin === 'inline' ? { policy } : ((await policyBeside(sources, trusted, wanted)) ?? { policy });
}
function touches(changes, file) {
    return changes.some(({ path, oldPath }) => path === file || oldPath === file);
}
/**
 * The one that is not the trusted policy. Usually that is the head's; where the trusted ref is the head already (a push to
 * an unprotected default branch), it is the one from before. `undefined`: both are.
 */
async function policyBeside(sources, { file, blob }, { head, base }) {
    for (const commit of [head, base]) {
        try {
            const found = await (0,file_at/* fileAt */.W)(sources, commit, file, 128 * 1024);
            if ((found?.blob ?? 'none') === blob)
                continue;
            return found === undefined ? {} : { policy: (0,parse/* parsePolicy */.O)(found.text, file).policy };
        }
        catch (error) {
            return { problems: error instanceof problem/* ProblemError */.Mm ? error.problems : [unreadable(file, error)] };
        }
    }
    return undefined;
}
function unreadable(file, error) {
    const what = `it could not be read (${Error.isError(error) ? error.message : String(error)})`;
    return { where: file, what, mend: 'Run again, or give token' };
}

// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __nccwpck_require__(1703);
;// CONCATENATED MODULE: ./packages/plan/lib/labels.js

/**
 * The pull request's labels as they are now. A payload is as old as its event, and a re-run replays it: when nobody can
 * be asked its labels still raise, since labels only ever raise.
 */
async function readLabels(sources, situation, policy) {
    if (policy.labels.require.length === 0)
        return { names: [], findings: [] };
    switch (situation.kind) {
        case 'pull-request':
            return await live(sources, situation.number, situation.labelsThen);
        case 'merge-group':
            if (situation.number === undefined) {
                return unread([], 'the merge group does not name its pull request');
            }
            return await live(sources, situation.number, []);
        case 'push':
        case 'other':
            return { names: [], findings: [] };
    }
}
async function live({ api }, number, then) {
    if (api === undefined)
        return unread(then, 'there is no token');
    try {
        return { names: (await (await api()).pull(number)).labels, findings: [] };
    }
    catch (error) {
        return unread(then, (0,tips/* reasonOf */.A)(error));
    }
}
function unread(names, why) {
    const what = names.length === 0 ? 'none is counted' : 'those of the event are counted, which may be stale';
    const message = `the labels could not be read (${why}): ${what}. Grant pull-requests: read and give token`;
    return { names, findings: [{ code: 'labels-unread', severity: 'warning', message }] };
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __nccwpck_require__(2531);
// EXTERNAL MODULE: ./packages/plan/lib/payload.js
var payload = __nccwpck_require__(2663);
// EXTERNAL MODULE: ./packages/plan/lib/situation.js
var lib_situation = __nccwpck_require__(8797);
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
    const head = headText === '' ? (0,lib_situation/* headOf */.U)(situation) : (await named('head', headText))?.commit;
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
    if (!(0,payload/* isBranchName */.Q8)(text.replace(/^refs\/(?:heads|tags)\//, '')))
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

// EXTERNAL MODULE: ./packages/plan/lib/sources.js
var lib_sources = __nccwpck_require__(1227);
// EXTERNAL MODULE: ./packages/plan/lib/trusted.js
var lib_trusted = __nccwpck_require__(5482);
;// CONCATENATED MODULE: ./packages/plan/lib/open.js





/** @throws ProblemError when inputs, payload or policy are at fault; then nothing is known and nothing may pass */
async function openPlan(options) {
    const sources = await (0,lib_sources/* openSources */.H)(options);
    const live = (0,tips/* tips */.X)(sources);
    const situation = await (0,lib_situation/* readSituation */.Z)(sources, options.asked);
    const trusted = await (0,lib_trusted/* trustedPolicy */.U)(sources, situation, options.policy, live);
    options.onPolicy?.(trusted);
    return { sources, live, situation, trusted, compared: await comparisonsOf(situation, options.asked, live) };
}

;// CONCATENATED MODULE: ./packages/plan/lib/compared.js
function failed(code, why) {
    return { kind: 'failed', code, why, mend: 'Check out with fetch-depth: 0 and credentials, or give token' };
}
/** Several merge bases (criss-cross merges): git and GitHub would pick one; here each is compared. */
function together(a, b) {
    if (a.kind === 'failed')
        return a;
    if (b.kind === 'failed')
        return b;
    return { kind: 'compared', changes: distinct([a.changes, b.changes]), ranges: [...a.ranges, ...b.ranges] };
}
function distinct(lists) {
    const [only] = lists;
    if (lists.length === 1 && only !== undefined)
        return only;
    const found = new Map();
    for (const change of lists.flat()) {
        const { kind, path, oldPath = '', oldMode, newMode, oldId, newId } = change;
        found.set([kind, path, oldPath, oldMode, newMode, oldId, newId].join('\0'), change);
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./packages/plan/lib/meeting.js
/** Each costs a request; somebody who merges more often has a checkout. */
const mostJoins = 20;
/**
 * Every merge base, by the API, which tells one only. After criss-cross merges there are more, and against one of them a
 * file that the head takes back looks unchanged. `undefined`: too many places to look at.
 */
async function mergeBasesByApi(api, { mergeBase, joins }) {
    const others = joins?.filter((join) => join !== mergeBase);
    if (others === undefined || others.length > mostJoins)
        return undefined;
    const bases = [mergeBase];
    for (const join of others) {
        // An ancestor of the merge base is none; a merge base that stands beside it is no ancestor.
        if ((await api.compare(join, mergeBase)).mergeBase !== join)
            bases.push(join);
    }
    return bases;
}

;// CONCATENATED MODULE: ./packages/plan/lib/api-changes.js




/**
 * The API compares with three dots only, lists 300 files at most (3,000 for a pull request) and does not say when it left
 * some out; nothing it says is taken for the whole unless it provably is.
 */
async function changesFromApi(api, comparison, situation) {
    const { from, to, fromName } = comparison;
    let seen;
    try {
        seen = await api.compare(from, to);
    }
    catch (error) {
        const gone = isNotFound(error);
        return failed(gone ? 'vanished' : 'unknown-diff', `the API could not compare ${fromName} with the head (${(0,tips/* reasonOf */.A)(error)})`);
    }
    if (comparison.dots === 'two-dot' && seen.mergeBase !== from) {
        return failed('rewritten', `${fromName} (${(0,sha/* shortSha */.Fu)(from)}) is no ancestor of the head, and the API compares no trees`);
    }
    if (comparison.dots === 'three-dot' && seen.mergeBase === to) {
        if (comparison.contained === 'unknown')
            return failed('contained', `the head is part of ${fromName} already`);
        if (comparison.contained !== 'no-change')
            return await changesFromApi(api, comparison.contained, situation);
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
async function readChanges(sources, wanted, situation) {
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
        return failed('unknown-diff', `the head ${(0,sha/* shortSha */.Fu)(to)} cannot be fetched${brought}`);
    if (!(await checkout.has(from)))
        return failed('vanished', `${comparison.fromName} (${(0,sha/* shortSha */.Fu)(from)}) cannot be fetched${brought}`);
    if (comparison.dots === 'two-dot')
        return await diff(checkout, from, to, comparison.fromName);
    const met = await meetingPoints(sources, checkout, comparison);
    if (typeof met === 'string')
        return failed('no-merge-base', met);
    if (met.length === 0) {
        return failed('no-merge-base', `${comparison.fromName} and the head ${(0,sha/* shortSha */.Fu)(to)} have no common history`);
    }
    if (met.length === 1 && met[0] === to) {
        if (comparison.contained === 'unknown') {
            return failed('contained', `the head ${(0,sha/* shortSha */.Fu)(to)} is part of ${comparison.fromName} already`);
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
            sources.log.debug(`the API did not tell the merge base: ${(0,tips/* reasonOf */.A)(error)}`);
        }
    }
    if (known.kind === 'cut-off' && remote !== undefined)
        known = await checkout.deepen(remote, from, to);
    switch (known.kind) {
        case 'known':
            return known.mergeBases;
        case 'missing':
            return `${(0,sha/* shortSha */.Fu)(known.commit)} is missing`;
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
        return failed('unknown-diff', `${(0,sha/* shortSha */.Fu)(base)} and ${(0,sha/* shortSha */.Fu)(head)} could not be compared (${(0,tips/* reasonOf */.A)(error)})`);
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
    return await planOpened(options, await openPlan(options));
}
/** @param opened by these options @throws ProblemError */
async function planOpened(options, { sources, live, situation, trusted, compared: wanted }) {
    const { changeSet, ranges } = await readChanges(sources, wanted, situation);
    const labels = await readLabels(sources, situation, trusted.policy);
    const nearby = (0,guarded/* nearTheGate */.L)(changeSet.changes, trusted.file);
    const guardPaths = await (0,guarded/* guardedPaths */.f)(sources, nearby, ranges, trusted.file);
    const headPolicy = await otherPolicy(sources, trusted, nearby, wanted);
    const input = {
        changeSet,
        policy: trusted.policy,
        ...(headPolicy === undefined ? {} : { headPolicy }),
        policyFile: trusted.file,
        guardedPaths: guardPaths,
        labels: labels.names,
        ...(await tracked(sources, trusted, changeSet)),
    };
    const known = await (0,classified/* classified */.Y)(sources, { input, ranges, explain: options.explain });
    const waived = await waivedBy(options, situation, known, wanted.head, live);
    const classification = waived.waivers.length === 0 ? known.answer : (0,classify/* classify */.L)({ ...known, waivers: waived.waivers });
    const notices = await unguarded(situation, options.asked, options, trusted, live);
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
/** Asked only when something could be lowered and somebody could have said so: it costs requests. */
async function waivedBy({ api, event, triggeringActor, signal }, situation, { policy, answer }, head, live) {
    const isUnsaid = api === undefined && event.name !== 'workflow_dispatch';
    if (!answer.required || isUnsaid)
        return { waivers: [], findings: [] };
    const { readWaivers } = await __nccwpck_require__.e(/* import() */ 25).then(__nccwpck_require__.bind(__nccwpck_require__, 7025));
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
        log.debug(`the files of ${(0,sha/* shortSha */.Fu)(commit)} could not be listed: ${(0,tips/* reasonOf */.A)(error)}`);
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
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./packages/policy/lib/ladder.js
var ladder = __nccwpck_require__(522);
;// CONCATENATED MODULE: ./packages/plan/lib/classification/report.js
/** Without `explain: full` a report holds this many files; the counts are always whole. */
const briefFiles = 1000;
/** Everything the answer rests on. */
function classificationReport(plan, explain) {
    const { classification: answer, changeSet, trusted } = plan;
    const files = explain === 'full' ? answer.files : answer.firstFiles(briefFiles);
    return {
        target: answer.target,
        required: answer.required,
        environment: answer.environment,
        confidence: answer.confidence,
        guarded: plan.guarded,
        wouldChange: answer.wouldChange,
        base: plan.base ?? 'none',
        head: plan.head ?? 'none',
        fingerprint: plan.fingerprint,
        diff: {
            complete: changeSet.complete,
            source: changeSet.source,
            why: changeSet.complete ? 'none' : changeSet.why,
            ranges: plan.ranges.map(({ base, head, why, source }) => ({ base, head, why, source })),
        },
        policy: {
            origin: trusted.origin,
            file: trusted.file,
            where: trusted.where,
            commit: trusted.commit ?? 'none',
            blob: trusted.blob,
            via: trusted.via,
        },
        labels: plan.labels,
        waivers: plan.waivers.map(({ target, user, via, id, at, head }) => ({
            target,
            user,
            via,
            id,
            at: at ?? 'none',
            head,
        })),
        guardedPaths: plan.guardedPaths,
        areas: answer.areas,
        rules: answer.perRule.map(({ rule, proof, target, files }) => ({ rule, proof, target, files })),
        deciding: answer.deciding.map(fileJson),
        findings: plan.findings.map(({ code, severity, message, file }) => ({
            code,
            severity,
            message,
            file: file ?? 'none',
        })),
        count: plan.changedCount,
        files: files.map(fileJson),
        filesLeftOut: answer.count - files.length,
    };
}
function fileJson({ path, oldPath, kind, target, rule, why, proof, proofWhy }) {
    return { path, ...(oldPath === undefined ? {} : { oldPath }), kind, target, rule, why, proof, proofWhy };
}

// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __nccwpck_require__(7026);
// EXTERNAL MODULE: ./packages/plan/lib/classification/wording.js
var wording = __nccwpck_require__(7082);
;// CONCATENATED MODULE: ./packages/plan/lib/classification/flowchart.js


/** The decision as a Mermaid flowchart: what was compared, by which policy, which rules spoke, which target won. */
function flowchart({ classification, changeSet, changedCount, ranges, trusted, situation }) {
    const { target, perRule, confidence } = classification;
    const lines = ['flowchart LR'];
    lines.push(`  event["${flowchart_text(situation.kind)}"] --> diff`);
    const commits = ranges.slice(0, 3).map(({ base, head }) => `${(0,sha/* shortSha */.Fu)(base)} \u2026 ${(0,sha/* shortSha */.Fu)(head)}`);
    lines.push(`  diff["${[(0,wording/* counted */.hS)(changedCount, 'file'), ...commits.map(flowchart_text)].join('<br/>')}"]`);
    lines.push(`  policy["${flowchart_text(`policy: ${trusted.where}`)}"] --> rules{"first rule<br/>per file"}`);
    if (changeSet.complete)
        lines.push('  diff --> rules');
    else
        lines.push('  diff -->|"not known whole"| answer');
    const shown = perRule.slice(0, 8);
    for (const [index, { rule, proof, target: asked, files }] of shown.entries()) {
        const by = proof === 'none' ? rule : `${rule}, ${proof}`;
        lines.push(`  rules --> r${index}["${flowchart_text(by)}<br/>${(0,wording/* counted */.hS)(files, 'file')} \u2192 ${flowchart_text(asked)}"]`);
        lines.push(`  r${index} ${asked === target ? '==>' : '-.->'} answer`);
    }
    if (perRule.length > shown.length)
        lines.push(`  rules -.-> more["${perRule.length - shown.length} more rules"] -.-> answer`);
    if (perRule.length === 0)
        lines.push('  rules --> answer');
    lines.push(`  answer(["${flowchart_text(target)}<br/>${confidence}"])`);
    return lines.join('\n');
}
/** Names out of a policy, a branch or an event stay text: Mermaid reads entities, and nothing else of it gets through. */
function flowchart_text(value) {
    const flat = value.length > 60 ? `${value.slice(0, 59)}\u2026` : value;
    return flat.replace(/[^\p{L}\p{N} .:\u2026\u2192_/()-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}

;// CONCATENATED MODULE: ./packages/plan/lib/classification/summary.js




/** Above this a browser only suffers; the report has them all. */
const listedFiles = 2000;
function classificationSummary(plan, explain) {
    const { classification: answer } = plan;
    const verdict = { title: 'Change classifier', verdict: answer.target, passed: true, reason: answer.reason };
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)(verdict), facts(plan), findingsOf(plan), (0,summary/* heading */.R_)(3, 'Rules'), answer.perRule.length === 0 ? 'No file was judged.' : rules(plan), answer.deciding.length === 0 ? '' : (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, 'Deciding files'), filesTable(answer.deciding)), (0,summary/* heading */.R_)(3, 'What would change the answer'), (0,summary/* escapeMarkdown */.FV)(answer.wouldChange), (0,summary/* mermaid */.a4)(flowchart(plan)), explain === 'full' ? everyFile(answer.files) : '');
}
function facts({ classification, changeSet, changedCount, ranges, trusted, guarded, labels }) {
    const compared = ranges.map(({ base, head, why }) => `${(0,summary/* code */.aY)((0,sha/* shortSha */.Fu)(base))} (${(0,summary/* escapeMarkdown */.FV)(why)}) \u2026 ${(0,summary/* code */.aY)((0,sha/* shortSha */.Fu)(head))}`);
    return (0,summary/* table */.tp)(['What', 'Answer'], [
        ['Environment', (0,summary/* code */.aY)(classification.environment)],
        ['Confidence', classification.confidence],
        ['Changed files', `${changedCount}${changeSet.complete ? '' : ', not all are known'}`],
        ['Compared', compared.join('; ') || 'nothing could be compared'],
        ['Policy', (0,summary/* escapeCell */.kq)((0,wording/* policyPlace */._z)(trusted))],
        ['Guarded', guarded ? 'yes: the author of the change could not choose the policy' : 'no: see the notices'],
        ['Labels', labels.length === 0 ? 'none counted' : labels.slice(0, 50).map(summary/* escapeCell */.kq).join(', ')],
    ]);
}
function findingsOf({ notices, findings, trusted }) {
    const marks = { error: '\u26d4', warning: '\u26a0\ufe0f', notice: '\u2139\ufe0f' };
    const all = [
        ...notices.map((message) => `- ${marks.notice} ${(0,summary/* escapeMarkdown */.FV)(message)}`),
        ...findings.map(({ code, severity, message }) => `- ${marks[severity]} ${code}: ${(0,summary/* escapeMarkdown */.FV)(message)}`),
        ...trusted.warnings.map(({ where, what, mend }) => `- ${marks.warning} ${(0,summary/* escapeMarkdown */.FV)(`${where}: ${what}. ${mend}`)}`),
    ];
    if (all.length === 0)
        return '';
    const shown = all.slice(0, 50);
    return (0,summary/* join */.fj)((0,summary/* heading */.R_)(3, 'Findings'), [...shown, ...(all.length > 50 ? [`- and ${all.length - 50} more`] : [])].join('\n'));
}
function rules({ classification }) {
    const rows = classification.perRule.map(({ rule, proof, target, files }) => [
        (0,summary/* escapeCell */.kq)(rule),
        proof === 'none' ? '' : proof,
        (0,summary/* escapeCell */.kq)(target),
        `${files}`,
    ]);
    return (0,summary/* table */.tp)(['Rule', 'Proof', 'Target', 'Files'], rows.slice(0, 200));
}
function filesTable(files) {
    return (0,summary/* table */.tp)(['File', 'Change', 'Target', 'Rule', 'Why', 'Proof, or why none'], files.map(({ path, oldPath, kind, target, rule, why, proof, proofWhy }) => [
        oldPath === undefined ? (0,summary/* code */.aY)((0,wording/* shownPath */.pS)(path)) : `${(0,summary/* code */.aY)((0,wording/* shownPath */.pS)(oldPath))} \u2192 ${(0,summary/* code */.aY)((0,wording/* shownPath */.pS)(path))}`,
        kind,
        (0,summary/* escapeCell */.kq)(target),
        (0,summary/* escapeCell */.kq)(rule),
        (0,summary/* escapeCell */.kq)(why),
        (0,summary/* escapeCell */.kq)(proof === 'none' ? proofWhy : `${proof}: ${proofWhy}`),
    ]));
}
function everyFile(files) {
    if (files.length === 0)
        return '';
    const cut = files.slice(0, listedFiles);
    const title = cut.length < files.length
        ? `The first ${cut.length} of ${files.length} files`
        : `All of ${(0,wording/* counted */.hS)(files.length, 'file')}`;
    return (0,summary/* details */.zH)(title, filesTable(cut));
}

;// CONCATENATED MODULE: ./packages/plan/lib/classification/telling.js





/** What a step tells of a classification, but for its log. */
function toldClassification(plan, explain) {
    const { classification, trusted, findings } = plan;
    const { target, reason, required, environment, confidence, areas, deciding } = classification;
    const severe = findings.filter(({ severity }) => severity !== 'notice').map(({ message }) => message);
    return {
        reason,
        outputs: {
            target,
            required: String(required),
            environment,
            confidence,
            guarded: String(plan.guarded),
            areas: JSON.stringify(areas),
            'deciding-files': JSON.stringify(deciding),
            'changed-count': String(plan.changedCount),
            'base-sha': plan.base ?? 'none',
            'head-sha': plan.head ?? 'none',
            'policy-sha': trusted.blob,
            fingerprint: plan.fingerprint,
        },
        report: classificationReport(plan, explain),
        summary: classificationSummary(plan, explain),
        notices: plan.notices,
        warnings: telling_together([...trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`), ...severe]),
    };
}
/** From here on an accident leaves the most demanding answer behind, by its name. */
function setStrict(set, { policy }) {
    const strictest = (0,ladder/* mostDemanding */.Nj)(policy);
    set('target', strictest.name);
    set('environment', strictest.environment);
}
/** The runner keeps 10 annotations of a kind per step. */
function telling_together(messages) {
    if (messages.length <= 8)
        return messages;
    return [...messages.slice(0, 7), `and ${messages.length - 7} more findings, in the summary`];
}
function logClassification({ classification, changeSet, ranges, trusted }, log) {
    for (const { base, head, why, source } of ranges) {
        log.info(`Compared ${(0,sha/* shortSha */.Fu)(base)} (${why}) with ${(0,sha/* shortSha */.Fu)(head)}, from ${source}`);
    }
    if (!changeSet.complete)
        log.info(`The difference is not known whole: ${changeSet.why}. ${changeSet.mend}.`);
    log.info(`Policy: ${(0,wording/* policyPlace */._z)(trusted)}`);
    for (const { rule, proof, target, files } of classification.perRule.slice(0, 50))
        log.foreign(`${files} \u00d7 ${rule}${proof === 'none' ? '' : `, ${proof}`} \u2192 ${target}`);
    for (const { path, kind, target, rule } of classification.deciding)
        log.foreign(`${kind} ${(0,wording/* shownPath */.pS)(path)} \u2192 ${target} (${rule})`);
}

// EXTERNAL MODULE: ./actions/change-classifier/lib/lint-inputs.js
var lint_inputs = __nccwpck_require__(5215);
;// CONCATENATED MODULE: ./actions/change-classifier/lib/main.js



async function main(given, context) {
    if (given.mode === 'lint') {
        const { lint } = await __nccwpck_require__.e(/* import() */ 510).then(__nccwpck_require__.bind(__nccwpck_require__, 2510));
        return await lint(given, context);
    }
    (0,lint_inputs/* checkLintInputs */.l)(given, context.given);
    const { event, log, clock, signal } = context;
    const { dir, ceiling } = await (0,step/* findCheckout */.I8)(event.workspace, given['working-directory']);
    const git = (0,lib_git/* openGit */.z)(dir, { ceiling, log, clock, signal });
    const options = (0,step/* openOptions */.dy)(given, context, git);
    const plan = await (0,step/* closing */.ET)(git, planChange({ ...options, explain: given.explain, onPolicy: (trusted) => setStrict(context.set, trusted) }));
    logClassification(plan, log);
    return { verdict: plan.classification.target, passed: true, ...toldClassification(plan, given.explain) };
}

// EXTERNAL MODULE: ./packages/kit/lib/outputs.js
var outputs = __nccwpck_require__(5416);
;// CONCATENATED MODULE: ./packages/plan/lib/classification/outputs.js

const classificationOutputs = (0,outputs/* defineOutputs */.S2)({
    target: {
        nothing: 'unknown',
        describe: 'The deployment that the change needs: a target of the policy, `null-deployment` when none. After an error the most demanding one, or `unknown` when the policy cannot be read.',
    },
    required: {
        nothing: 'true',
        describe: "`false` only when the null deployment suffices. Test it as `!= 'false'`, so that nothing counts as a yes.",
    },
    environment: { nothing: 'none', describe: 'The GitHub environment of the target, for the job\u2019s `environment:`.' },
    confidence: {
        nothing: 'unknown',
        describe: '`proven` nothing changed that a build takes in, `policy` a rule decided, `default` no rule named a deciding file, `override` a label raised it or somebody who may waived it, `unknown` the difference could not be read whole.',
    },
    guarded: {
        nothing: 'false',
        describe: '`true` when the author of the change cannot have chosen the policy or the commits to compare.',
    },
    areas: { nothing: '{}', describe: 'JSON object: for each area of the policy whether the change touches it.' },
    'deciding-files': {
        nothing: '[]',
        describe: 'JSON array of at most 10 files that ask for the target: path, kind, target, rule, why, proof, proofWhy.',
    },
    'changed-count': { nothing: '0', describe: 'How many files the change touches, as far as is known.' },
    'base-sha': { nothing: 'none', describe: 'The commit that was compared with.' },
    'head-sha': { nothing: 'none', describe: 'The commit that was judged.' },
    'policy-sha': { nothing: 'none', describe: 'Git\u2019s id of the policy\u2019s text; `none` for the built-in policy.' },
    fingerprint: {
        nothing: 'none',
        describe: 'sha256 of the head\u2019s tree and the policy: equal fingerprints need equal deployments.',
    },
});

;// CONCATENATED MODULE: ./actions/change-classifier/lib/outputs.js


const outputs_outputs = (0,outputs/* defineOutputs */.S2)({
    verdict: {
        nothing: 'error',
        describe: 'The same as `target`; `linted` with `mode: lint`; `error` when there is no answer.',
    },
    ...classificationOutputs,
});

;// CONCATENATED MODULE: ./packages/plan/lib/classification/report-schema.js
const report_schema_text = { type: 'string' };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
const texts = { type: 'array', items: report_schema_text };
const proof = {
    enum: ['none', 'comments-only', 'formatting-only', 'manifest', 'lock-file', 'tests-only', 'outside-closure'],
    description: 'what lowered it to the null deployment, whatever the rule says',
};
const file = {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'kind', 'target', 'rule', 'why', 'proof', 'proofWhy'],
    properties: {
        path: { type: 'string', description: 'bytes that are not UTF-8 are shown as \\xNN' },
        oldPath: { type: 'string', description: 'only of a rename' },
        kind: { enum: ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] },
        target: report_schema_text,
        rule: {
            type: 'string',
            description: 'the rule that decided; `default`, `closure`, `gate` or `integrity` where none did',
        },
        why: report_schema_text,
        proof,
        proofWhy: {
            type: 'string',
            description: 'what the proof rests on, or why there is none; empty where none is needed',
        },
    },
};
/** What a classification adds to a report. */
const classificationProperties = {
    target: report_schema_text,
    required: { ...flag, description: 'anything but the null deployment' },
    environment: report_schema_text,
    confidence: { enum: ['proven', 'policy', 'default', 'override', 'unknown'] },
    guarded: { ...flag, description: 'the author of the change could choose neither policy nor commits' },
    wouldChange: { ...report_schema_text, description: 'what would change the answer' },
    base: { ...report_schema_text, description: 'a commit, or none' },
    head: { ...report_schema_text, description: 'a commit, or none' },
    fingerprint: { ...report_schema_text, description: 'sha256 of tree and policy, or none' },
    diff: {
        type: 'object',
        additionalProperties: false,
        required: ['complete', 'source', 'why', 'ranges'],
        properties: {
            complete: flag,
            source: { enum: ['git', 'api', 'git+api', 'api+git', 'none'] },
            why: { ...report_schema_text, description: 'why the difference is not known whole, or none' },
            ranges: {
                type: 'array',
                description: 'all of them are judged together',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['base', 'head', 'why', 'source'],
                    properties: { base: report_schema_text, head: report_schema_text, why: report_schema_text, source: { enum: ['git', 'api'] } },
                },
            },
        },
    },
    policy: {
        type: 'object',
        additionalProperties: false,
        required: ['origin', 'file', 'where', 'commit', 'blob', 'via'],
        properties: {
            origin: { enum: ['file', 'inline', 'builtin'] },
            file: report_schema_text,
            where: report_schema_text,
            commit: report_schema_text,
            blob: report_schema_text,
            via: { enum: ['git', 'api', 'none'] },
        },
    },
    waivers: {
        type: 'array',
        description: 'who says that less is enough for exactly this head, and may',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['target', 'user', 'via', 'id', 'at', 'head'],
            properties: {
                target: report_schema_text,
                user: report_schema_text,
                via: { enum: ['review', 'comment', 'dispatch'] },
                id: report_schema_text,
                at: { ...report_schema_text, description: 'RFC 3339, or none' },
                head: report_schema_text,
            },
        },
    },
    labels: { ...texts, description: 'the labels that were counted' },
    guardedPaths: { ...texts, description: 'files that hold the gate, as far as the change touches them' },
    areas: { type: 'object', additionalProperties: flag },
    rules: {
        type: 'array',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['rule', 'proof', 'target', 'files'],
            properties: { rule: report_schema_text, proof, target: report_schema_text, files: count },
        },
    },
    deciding: { type: 'array', maxItems: 10, items: file },
    findings: {
        type: 'array',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['code', 'severity', 'message', 'file'],
            properties: { code: report_schema_text, severity: { enum: ['error', 'warning', 'notice'] }, message: report_schema_text, file: report_schema_text },
        },
    },
    count: { ...count, description: 'changed files, as far as they are known' },
    files: { type: 'array', items: file, description: 'all of them with explain: full, else the first 1000' },
    filesLeftOut: count,
};

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

;// CONCATENATED MODULE: ./actions/change-classifier/lib/report-schema.js

/** What the classifier adds to its report; `schema/change-classifier.report.schema.json` comes from it. */
const reportProperties = { ...classificationProperties, lint: lintSchema };

;// CONCATENATED MODULE: ./actions/change-classifier/lib/action.js




const action = {
    name: 'change-classifier',
    title: 'Change classifier',
    description: 'Decides which deployment a change needs, and says why',
    branding: { icon: 'git-branch', color: 'blue' },
    inputs: inputs,
    outputs: outputs_outputs,
    reportProperties: reportProperties,
    main: main,
};


/***/ }),

/***/ 4494:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shakedown_kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3328);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7552);


await (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_0__/* .action */ .X);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkLintInputs)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1504);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8405);

/** What one mode asks for and the other would silently ignore. @throws ProblemError */
function checkLintInputs({ mode, head }, given) {
    const foreign = mode === 'lint' ? ['base', 'head-sha', 'pull-request', 'explain'] : ['lint-commits'];
    const problems = foreign
        .filter((name) => given.has(name) && !(name === 'explain' && given.get(name) === 'brief'))
        .filter((name) => !(name === 'lint-commits' && given.get(name) === '50'))
        .map((name) => ({
        where: `input "${name}"`,
        what: `it means nothing with mode: ${mode}`,
        mend: mode === 'lint'
            ? 'Leave it out; lint judges each commit against its first parent'
            : 'Leave it out, or set mode: lint',
    }));
    if (mode === 'lint' && head !== '' && !(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(head)) {
        problems.push({
            where: 'input "head"',
            what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(head)} is no whole commit id, which mode: lint needs`,
            mend: 'Give 40 hexadecimal digits, or leave it out for the trusted branch',
        });
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm(problems);
}


/***/ }),

/***/ 1387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ Matcher)
});

;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
// One digit, or a class of digits from a to b.
const digit = (a, b) => a === b ?
    { t: 'lit', ch: String(a) }
    : { t: 'class', re: new RegExp(`^[${a}-${b}]$`) };
const prefix = (d, alts) => alts.map(s => [digit(d, d), ...s]);
// The digit strings from a to b, which have the same length.
const fixed = (a, b) => {
    if (!a)
        return [[]];
    let lo = +a[0];
    let hi = +b[0];
    const ra = a.slice(1);
    const rb = b.slice(1);
    if (lo === hi)
        return prefix(lo, fixed(ra, rb));
    const zeros = '0'.repeat(ra.length);
    const nines = '9'.repeat(ra.length);
    const out = [];
    if (ra !== zeros)
        out.push(...prefix(lo++, fixed(ra, nines)));
    const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
    if (lo <= hi) {
        out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
    }
    out.push(...last);
    return out;
};
// The numbers from a to b, where 0 <= a <= b. If width is set, each
// one has leading zeros to make it that many digits.
const nonneg = (a, b, width) => {
    if (width) {
        return fixed(String(a).padStart(width, '0'), String(b).padStart(width, '0'));
    }
    const out = [];
    for (let len = String(a).length; len <= String(b).length; len++) {
        const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
        const hi = Math.min(b, 10 ** len - 1);
        out.push(...fixed(String(lo), String(hi)));
    }
    return out;
};
/**
 * The strings that the bash brace expansion `{lo..hi}` makes, as
 * the alternatives of an `@(...)` extglob. Each one is a sequence of
 * digits and digit classes, so there are only a few of them, even for
 * a large range.
 *
 * If either end has a leading zero, such as `{01..10}`, each number
 * has leading zeros to make it as long as the longer end, counting a
 * `-` sign. So `{-05..3}` makes `-05` to `-01`, then `000` to `003`.
 *
 * Returns undefined if either end is not a safe integer.
 */
const numericRange = (loStr, hiStr) => {
    let lo = Number(loStr);
    let hi = Number(hiStr);
    if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi))
        return;
    if (lo > hi)
        [lo, hi] = [hi, lo];
    const padded = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
    const width = padded ? Math.max(loStr.length, hiStr.length) : 0;
    const out = [];
    if (lo < 0) {
        const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
        out.push(...neg.map(s => [{ t: 'lit', ch: '-' }, ...s]));
    }
    if (hi >= 0)
        out.push(...nonneg(Math.max(lo, 0), hi, width));
    return out;
};
//# sourceMappingURL=numeric-range.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
// translate the various posix character classes into unicode properties
// this works across all unicode locales
// { <posix class>: [<translation>, negated]
const posixClasses = {
    '[:alnum:]': ['\\p{L}\\p{Nl}\\p{Nd}'],
    '[:alpha:]': ['\\p{L}\\p{Nl}'],
    '[:ascii:]': ['\\x' + '00-\\x' + '7f'],
    '[:blank:]': ['\\p{Zs}\\t'],
    '[:cntrl:]': ['\\p{Cc}'],
    '[:digit:]': ['\\p{Nd}'],
    '[:graph:]': ['\\p{Z}\\p{C}', true],
    '[:lower:]': ['\\p{Ll}'],
    '[:print:]': ['\\p{C}', true],
    '[:punct:]': ['\\p{P}\\p{S}'],
    '[:space:]': ['\\p{Z}\\t\\r\\n\\v\\f'],
    '[:upper:]': ['\\p{Lu}'],
    '[:word:]': ['\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}'],
    '[:xdigit:]': ['A-Fa-f0-9'],
};
// only need to escape a few things inside of brace expressions
// escapes: [ \ ] -
const braceEscape = (s) => s.replace(/[[\]\\-]/g, '\\$&');
const noMatch = /$./;
// Takes a glob string at a posix brace expression. Returns a RegExp
// that tests one character, and the number of glob chars consumed.
// If the class is not closed, consumed is 0, and the `[` must be
// treated as a literal character.
// Out of order ranges are removed. If nothing is left, the RegExp
// is `/$./`, and the rest of the glob is consumed, so that the
// whole glob cannot match.
const parseClass = (glob, position, nocase = false, form) => {
    // normalize one class member, if it stays one code point
    const norm = (c) => {
        const n = form ? c.normalize(form) : c;
        return [...n].length === 1 ? n : c;
    };
    const pos = position;
    /* c8 ignore start */
    if (glob.charAt(pos) !== '[') {
        throw new Error('not in a brace expression');
    }
    /* c8 ignore stop */
    const ranges = [];
    const negs = [];
    let i = pos + 1;
    let sawStart = false;
    let escaping = false;
    let negate = false;
    let endPos = pos;
    let rangeStart = '';
    WHILE: while (i < glob.length) {
        const c = String.fromCodePoint(glob.codePointAt(i));
        if ((c === '!' || c === '^') && i === pos + 1) {
            negate = true;
            i++;
            continue;
        }
        if (c === ']' && sawStart && !escaping) {
            endPos = i + 1;
            break;
        }
        sawStart = true;
        if (c === '\\') {
            if (!escaping) {
                escaping = true;
                i++;
                continue;
            }
            // escaped \ char, fall through and treat like normal char
        }
        if (c === '[' && !escaping) {
            // either a posix class, a collation equivalent, or just a [
            for (const [cls, [unip, neg]] of Object.entries(posixClasses)) {
                if (glob.startsWith(cls, i)) {
                    // invalid, [a-[] is fine, but not [a-[:alpha]]
                    if (rangeStart) {
                        return [noMatch, glob.length - pos];
                    }
                    i += cls.length;
                    if (neg)
                        negs.push(unip);
                    else
                        ranges.push(unip);
                    continue WHILE;
                }
            }
        }
        // now it's just a normal character, effectively
        escaping = false;
        const n = norm(c);
        if (rangeStart) {
            // throw this range away if it's not valid, but others
            // can still match.
            if (n.codePointAt(0) > rangeStart.codePointAt(0)) {
                ranges.push(braceEscape(rangeStart) + '-' + braceEscape(n));
            }
            else if (n === rangeStart) {
                ranges.push(braceEscape(n));
            }
            rangeStart = '';
            i += c.length;
            continue;
        }
        // now might be the start of a range.
        // can be either c-d or c-] or c<more...>] or c] at this point
        if (glob.startsWith('-]', i + c.length)) {
            ranges.push(braceEscape(n + '-'));
            i += c.length + 1;
            continue;
        }
        if (glob.startsWith('-', i + c.length)) {
            rangeStart = n;
            i += c.length + 1;
            continue;
        }
        // not the start of a range, just a single character
        ranges.push(braceEscape(n));
        i += c.length;
    }
    if (endPos < i) {
        // didn't see the end of the class, not a valid class,
        // but might still be valid as a literal match.
        return [noMatch, 0];
    }
    // if we got no ranges and no negates, then we have a range that
    // cannot possibly match anything, and that poisons the whole glob
    if (!ranges.length && !negs.length) {
        return [noMatch, glob.length - pos];
    }
    const sranges = '[' + (negate ? '^' : '') + ranges.join('') + ']';
    const snegs = '[' + (negate ? '' : '^') + negs.join('') + ']';
    const comb = '^' +
        (ranges.length && negs.length ? '(' + sranges + '|' + snegs + ')'
            : ranges.length ? sranges
                : snegs);
    return [new RegExp(comb, nocase ? 'iu' : 'u'), endPos - pos];
};
//# sourceMappingURL=parse-class.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js


// the end of the pattern, or of a negated sub-pattern
const MATCH = { t: 'match', id: 0 };
const extTypes = '!?+*@';
const lit = (ch) => ({ t: 'lit', ch });
const reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
// a RegExp that only matches `s`, with unicode case folding
const newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, 'iu');
// foldRe for one literal char. The same chars are in most patterns,
// so keep them. A RegExp without the `g` or `y` flag has no state to
// share.
const foldCache = new Map();
const foldRe = (ch) => {
    let re = foldCache.get(ch);
    if (!re) {
        re = newFoldRe(ch);
        if (foldCache.size >= 1000)
            foldCache.clear();
        foldCache.set(ch, re);
    }
    return re;
};
const litMatch = (l, c) => {
    if (c === l.ch)
        return true;
    if (!l.re)
        return false;
    const code = c.charCodeAt(0);
    if (code >= 128)
        return l.re.test(c);
    const ascii = (l.ascii ??= new Uint8Array(128));
    ascii[code] ||= l.re.test(c) ? 1 : 2;
    return ascii[code] === 1;
};
const tokenize = (p, nocase, noext, form, mark) => {
    const toks = [];
    for (let i = 0; i < p.length;) {
        const c = String.fromCodePoint(p.codePointAt(i));
        if (mark) {
            // a \ before a range would only escape its first char
            const m = c === '\\' && p.startsWith(mark, i + 1) ? 1 : 0;
            if (m || c === mark) {
                const start = i + m + mark.length;
                const end = p.indexOf(mark, start);
                const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
                const alts = end !== -1 && r && numericRange(r[1], r[2]);
                if (alts) {
                    toks.push({ t: 'ext', type: '@', alts });
                    i = end + mark.length;
                    continue;
                }
            }
        }
        if (c === '\\') {
            // a trailing \ is a literal \
            const e = p.codePointAt(i + 1);
            const ch = e === undefined ? c : String.fromCodePoint(e);
            toks.push(lit(ch));
            i += 1 + ch.length;
            continue;
        }
        if (c === '[') {
            const [re, consumed] = parseClass(p, i, nocase, form);
            if (consumed) {
                toks.push({ t: 'class', re });
                i += consumed;
                continue;
            }
        }
        if (!noext && extTypes.includes(c) && p[i + 1] === '(') {
            toks.push({ t: 'open', type: c });
            i += 2;
            continue;
        }
        toks.push(!noext && c === '|' ? { t: 'bar' }
            : !noext && c === ')' ? { t: 'close' }
                : c === '*' ? { t: 'star' }
                    : c === '?' ? { t: 'any' }
                        : lit(c));
        i += c.length;
    }
    return toks;
};
// map each open token index to the index of its close token
const pair = (toks) => {
    const pairs = new Map();
    const stack = [];
    toks.forEach((tok, i) => {
        if (tok.t === 'open')
            stack.push(i);
        else if (tok.t === 'close' && stack.length)
            pairs.set(stack.pop(), i);
    });
    return pairs;
};
// build the alternatives between start and end. An open token that
// is not closed is never inside a closed extglob, so bar and close
// tokens are only literal at the top level.
const build = (toks, pairs, start, end, top) => {
    let seq = [];
    const alts = [seq];
    for (let i = start; i < end; i++) {
        const tok = toks[i];
        const close = pairs.get(i);
        if (tok.t === 'open' && close !== undefined) {
            const sub = build(toks, pairs, i + 1, close, false);
            seq.push({ t: 'ext', type: tok.type, alts: sub });
            i = close;
        }
        else if (tok.t === 'bar' && !top) {
            alts.push((seq = []));
        }
        else if (tok.t === 'open') {
            seq.push(lit(tok.type), lit('('));
        }
        else if (tok.t === 'bar') {
            seq.push(lit('|'));
        }
        else if (tok.t === 'close') {
            seq.push(lit(')'));
        }
        else {
            seq.push(tok);
        }
    }
    return alts;
};
// normalize each run of literal chars as one string, so that a char
// and the combining marks after it compose (or decompose) together.
// Syntax is already parsed, so a char that normalizes to a syntax
// char (such as full-width `\uff0a` in NFKC) stays a literal.
const normalize = (items, form) => {
    const out = [];
    let run = '';
    const flush = () => {
        for (const ch of run.normalize(form))
            out.push(lit(ch));
        run = '';
    };
    for (const it of items) {
        if (it.t === 'lit') {
            run += it.ch;
            continue;
        }
        flush();
        out.push(it.t === 'ext' ?
            { ...it, alts: it.alts.map(a => normalize(a, form)) }
            : it);
    }
    flush();
    return out;
};
// the start node, and the number of node ids. Ids are dense, from 0
// for the match node.
const compile = (items, nocase) => {
    let id = 1;
    const split = (out) => ({ t: 'split', id: id++, out });
    const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
    const item = (it, next) => {
        switch (it.t) {
            case 'lit':
                const re = nocase ? foldRe(it.ch) : undefined;
                return { t: 'lit', id: id++, ch: it.ch, re, next };
            case 'any':
            case 'star':
                return { t: it.t, id: id++, next };
            case 'class':
                return { t: 'class', id: id++, re: it.re, next };
        }
        const alts = (next) => it.alts.map(a => seq(a, next));
        switch (it.type) {
            case '@':
                return split(alts(next));
            case '?':
                return split([next, ...alts(next)]);
            case '!':
                return { t: 'neg', id: id++, sub: split(alts(MATCH)), next };
        }
        // * and +, loop back after each match
        const after = split([]);
        const entry = split(alts(after));
        after.out.push(next, entry);
        return it.type === '*' ? after : entry;
    };
    const start = seq(items, MATCH);
    return [start, id];
};
// one line per node, in the order that a walk from the start
// reaches them. Edges point to node ids. The nodes of a negated
// sub-pattern are indented under their negation.
const show = (start) => {
    const lines = [];
    const seen = new Set();
    const ref = (n) => (n.t === 'match' ? 'match' : String(n.id));
    const walk = (n, indent) => {
        if (n.t === 'match' || seen.has(n))
            return;
        seen.add(n);
        const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
        switch (n.t) {
            case 'split':
                line(`split -> ${n.out.map(ref).join(', ')}`);
                for (const o of n.out)
                    walk(o, indent);
                return;
            case 'neg':
                line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
                walk(n.sub, indent + '  ');
                return walk(n.next, indent);
            case 'lit':
                line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
                break;
            case 'class':
                line(`${n.re} -> ${ref(n.next)}`);
                break;
            default:
                line(`${n.t === 'any' ? '?' : '*'} -> ${ref(n.next)}`);
        }
        walk(n.next, indent);
    };
    walk(start, '');
    return [`start -> ${ref(start)}`, ...lines].join('\n');
};
// The threads at one position in the string. Each node thread is
// only kept once, and runs with the same state are only kept once,
// so that identical threads merge. The match node is not in
// `threads`, because it can not step. It sets `match` instead.
class State {
    // set by the Sim, to mark the nodes that this state has
    gen;
    threads = [];
    match = false;
    runs = [];
    // the sorted ids of the threads, with 0 for a match, once the
    // state is done
    ids = [];
    constructor(gen) {
        this.gen = gen;
    }
    // no threads, so nothing more can match
    get dead() {
        return !this.threads.length && !this.match && !this.runs.length;
    }
}
// true if the two states hold the same threads
const sameState = (a, b) => {
    if (a.ids.length !== b.ids.length)
        return false;
    if (a.runs.length !== b.runs.length)
        return false;
    if (a.ids.some((id, i) => id !== b.ids[i]))
        return false;
    return a.runs.every(r => b.runs.some(o => o.neg === r.neg && sameState(o.state, r.state)));
};
const marks = (size) => ({
    has: new Float64Array(size),
    seen: new Float64Array(size),
    gen: 0,
});
class Sim {
    // `.` and `..` only match literal dots, even with `dot:true`
    dots;
    // the string starts with `.`, and `dot:true` is not set
    dotStart;
    #marks;
    constructor(dots, dotStart, marks) {
        this.dots = dots;
        this.dotStart = dotStart;
        this.#marks = marks;
    }
    state() {
        return new State(++this.#marks.gen);
    }
    // sort the ids of a state, once it has all of its threads
    done(state) {
        state.ids = state.threads.map(n => n.id).sort((a, b) => a - b);
        if (state.match)
            state.ids.unshift(MATCH.id);
        return state;
    }
    // true the first time that the state walks through the node, so
    // that loops in the graph stop
    #visit(state, node) {
        const { seen } = this.#marks;
        if (seen[node.id] === state.gen)
            return false;
        seen[node.id] = state.gen;
        return true;
    }
    #addThread(state, node) {
        const { has } = this.#marks;
        if (has[node.id] === state.gen)
            return false;
        has[node.id] = state.gen;
        state.threads.push(node);
        return true;
    }
    // wildcards only match a leading dot if `dot:true`. In a negated
    // sub-pattern, this does not apply, because the negation itself
    // can not match a leading dot.
    restricted(i, top) {
        return top && (this.dots || (this.dotStart && i === 0));
    }
    add(state, node, i, top) {
        switch (node.t) {
            case 'split':
                if (!this.#visit(state, node))
                    return;
                for (const o of node.out)
                    this.add(state, o, i, top);
                return;
            case 'neg':
                if (!this.#visit(state, node))
                    return;
                const sub = this.state();
                this.add(sub, node.sub, i, false);
                this.done(sub);
                return this.addRun(state, { t: 'run', neg: node, state: sub }, i, top);
            case 'star':
                // a * can not start a dotfile, even if it matches nothing
                if (this.restricted(i, top))
                    return;
                if (this.#addThread(state, node))
                    this.add(state, node.next, i, top);
                return;
            case 'match':
                state.match = true;
                return;
            default:
                this.#addThread(state, node);
        }
    }
    addRun(state, run, i, top) {
        for (const r of state.runs) {
            if (r.neg === run.neg && sameState(r.state, run.state))
                return;
        }
        state.runs.push(run);
        if (!run.state.match) {
            this.add(state, run.neg.next, i, top);
        }
    }
    // the threads after char `c`, at index `i`
    step(state, c, i, top) {
        const next = this.state();
        for (const th of state.threads) {
            switch (th.t) {
                case 'lit':
                    if (litMatch(th, c)) {
                        this.add(next, th.next, i + 1, top);
                    }
                    break;
                case 'any':
                    if (!this.restricted(i, top))
                        this.add(next, th.next, i + 1, top);
                    break;
                case 'class':
                    if (!this.restricted(i, top) && th.re.test(c)) {
                        this.add(next, th.next, i + 1, top);
                    }
                    break;
                case 'star':
                    if (!this.restricted(i, top))
                        this.add(next, th, i + 1, top);
            }
        }
        if (!this.restricted(i, top)) {
            for (const run of state.runs) {
                // a sub-pattern with no threads can not match again, so the
                // run stays the same
                if (run.state.dead) {
                    this.addRun(next, run, i + 1, top);
                    continue;
                }
                const sub = this.step(run.state, c, i, false);
                this.addRun(next, { t: 'run', neg: run.neg, state: sub }, i + 1, top);
            }
        }
        return this.done(next);
    }
}
// A canonical key for the threads in a state. States with the same
// key hold the same threads, so they match the same strings.
const stateKey = (state) => {
    const ids = state.ids.join();
    if (!state.runs.length)
        return ids;
    const runs = state.runs.map(r => `${r.neg.id}(${stateKey(r.state)})`);
    return `${ids}|${runs.sort().join('|')}`;
};
// The cache can hold about this many chars of state keys and
// transitions. When it is full, it is cleared, so that a pattern
// can not use an unbounded amount of memory.
const DFA_BUDGET = 1 << 18;
// A cache of the states that the simulation reaches, built as the
// matcher is used. Each char of a string is then one Map lookup,
// once the states that it leads to are known.
//
// The dot rules only restrict the first char of a dotfile (strings
// that are only `.` or `..` do not use the cache). So a dotfile
// starts at its own state, which takes its first step with the
// restriction, and every other state takes steps without it.
class Dfa {
    #start;
    #states = new Map();
    #size = 0;
    #plain;
    #dotStart;
    #sim;
    #dotSim;
    constructor(start, marks) {
        this.#start = start;
        this.#sim = new Sim(false, false, marks);
        this.#dotSim = new Sim(false, true, marks);
    }
    #make(state) {
        return {
            state,
            match: state.match,
            dead: state.dead,
            next: new Map(),
        };
    }
    #intern(state) {
        const key = stateKey(state);
        const found = this.#states.get(key);
        if (found)
            return found;
        if (this.#size > DFA_BUDGET)
            this.#clear();
        const d = this.#make(state);
        this.#states.set(key, d);
        this.#size += key.length + 1;
        return d;
    }
    #clear() {
        this.#states.clear();
        this.#size = 0;
        this.#plain = undefined;
        this.#dotStart = undefined;
    }
    start(dotStart) {
        if (dotStart) {
            if (this.#dotStart)
                return this.#dotStart;
            const state = this.#dotSim.state();
            this.#dotSim.add(state, this.#start, 0, true);
            return (this.#dotStart = this.#make(this.#dotSim.done(state)));
        }
        if (this.#plain)
            return this.#plain;
        const state = this.#sim.state();
        this.#sim.add(state, this.#start, 0, true);
        return (this.#plain = this.#intern(this.#sim.done(state)));
    }
    // the next state, after a miss in `d.ascii`
    next(d, c) {
        const code = c.charCodeAt(0);
        const found = code < 128 ? undefined : d.next.get(c);
        if (found)
            return found;
        // the dotfile start is not in the cache, so it is never shared
        const n = d === this.#dotStart ?
            this.#intern(this.#dotSim.step(d.state, c, 0, true))
            : this.#intern(this.#sim.step(d.state, c, 1, true));
        if (code < 128) {
            if (!d.ascii) {
                d.ascii = new Array(128);
                this.#size += 128;
            }
            d.ascii[code] = n;
        }
        else {
            d.next.set(c, n);
        }
        this.#size++;
        return n;
    }
}
// the nodes in order, if the graph is a single chain
const linear = (start) => {
    const nodes = [];
    for (let n = start; n.t !== 'match'; n = n.next) {
        if (n.t === 'split' || n.t === 'neg')
            return undefined;
        nodes.push(n);
    }
    return nodes;
};
// Match a chain of nodes. Each node other than `*` matches exactly
// one char, so on a failure it is enough to go back to the last `*`
// and let it match one more char. This takes at most
// nodes.length * chars.length steps.
const testLinear = (nodes, chars, start, end) => {
    let ni = 0;
    let ci = start;
    let starNi = -1;
    let starCi = 0;
    while (ci < end) {
        const n = nodes[ni];
        if (n?.t === 'star') {
            starNi = ni++;
            starCi = ci;
            continue;
        }
        const c = chars[ci];
        if (n &&
            (n.t === 'any' ||
                (n.t === 'lit' && litMatch(n, c)) ||
                (n.t === 'class' && n.re.test(c)))) {
            ni++;
            ci++;
            continue;
        }
        if (starNi === -1)
            return false;
        ni = starNi + 1;
        ci = ++starCi;
    }
    while (nodes[ni]?.t === 'star')
        ni++;
    return ni === nodes.length;
};
// The least and most chars that the items can match. These are only
// bounds: a negation can match a string of any length, so it counts
// as 0 to Infinity.
const lengths = (items) => {
    let min = 0;
    let max = 0;
    for (const it of items) {
        const [lo, hi] = itemLengths(it);
        min += lo;
        max += hi;
    }
    return [min, max];
};
const itemLengths = (it) => {
    if (it.t === 'star')
        return [0, Infinity];
    if (it.t !== 'ext')
        return [1, 1];
    if (it.type === '!')
        return [0, Infinity];
    const alts = it.alts.map(lengths);
    const min = Math.min(...alts.map(a => a[0]));
    const max = Math.max(...alts.map(a => a[1]));
    // a loop of alternatives that only match the empty string is empty
    const loop = max === 0 ? 0 : Infinity;
    return (it.type === '@' ? [min, max]
        : it.type === '?' ? [0, max]
            : it.type === '*' ? [0, loop]
                : [min, loop]);
};
// true if the chars from `start` match the literals
const hasAffix = (lits, chars, start) => {
    for (let j = 0; j < lits.length; j++) {
        if (!litMatch(lits[j], chars[start + j]))
            return false;
    }
    return true;
};
// a `/`, or half of a surrogate pair
const slashOrSurrogate = /[/\ud800-\udfff]/;
const surrogate = /[\ud800-\udfff]/;
// a string can be indexed by code point, unless it has surrogate
// pairs
const codePoints = (s) => surrogate.test(s) ? [...s] : s;
const noSlash = (s) => {
    if (s.includes('/')) {
        throw new Error('can only match a single path portion, got: ' + s);
    }
};
class Matcher {
    pattern;
    options;
    #start;
    // the number of node ids
    #size;
    #marks;
    // the Sim for strings that are only `.` or `..`
    #dotsSim;
    // the string to compare, if the pattern has no magic. With
    // `nocase:true`, the RegExp that folds case is made when it is
    // first used.
    #literal;
    #literalFold = false;
    #literalRe;
    // the nodes between the prefix and suffix, if the graph is a
    // single chain
    #linear;
    // the linear nodes are only `*` and `?`, so the length bounds and
    // the prefix and suffix decide the match
    #wild = false;
    // the least and most chars that a match can have
    #min = 0;
    #max = Infinity;
    // the literals that a match must start and end with. Each one
    // matches exactly one char, and they are distinct items in the
    // pattern, so a string that does not have them can not match.
    #prefix = [];
    #suffix = [];
    // the prefix and suffix as strings, if they do not fold case
    #prefixStr;
    #suffixStr;
    // there is a prefix or suffix to check
    #affix = false;
    #dfa;
    #form;
    constructor(pattern, options = {}) {
        if (pattern.includes('/')) {
            throw new Error('can only match a single path portion, got pattern: ' + pattern);
        }
        this.pattern = pattern;
        this.options = options;
        const { nocase = false, noext = false, normalize: n } = options;
        this.#form = n === true ? 'NFC' : n || undefined;
        // a pattern that is only an empty extglob is a literal string,
        // except for `!()`, which matches any non-empty string
        const literal = /^[?*+@]\(\)$/.test(pattern);
        const toks = tokenize(pattern, nocase, noext || literal, this.#form, options.rangeMark);
        let [items] = build(toks, pair(toks), 0, toks.length, true);
        if (this.#form)
            items = normalize(items, this.#form);
        const [start, size] = compile(items, nocase);
        this.#start = start;
        this.#size = size;
        if (items.every(it => it.t === 'lit')) {
            this.#literal = items.map(it => it.ch).join('');
            this.#literalFold = nocase;
        }
        else {
            const lit = (it) => it.t !== 'lit' ? undefined
                : nocase ? { ch: it.ch, re: foldRe(it.ch) }
                    : { ch: it.ch };
            for (const it of items) {
                const l = lit(it);
                if (!l)
                    break;
                this.#prefix.push(l);
            }
            for (let j = items.length - 1; j >= 0; j--) {
                const l = lit(items[j]);
                if (!l)
                    break;
                this.#suffix.unshift(l);
            }
            this.#affix = !!(this.#prefix.length || this.#suffix.length);
            if (!nocase) {
                this.#prefixStr = this.#prefix.map(l => l.ch).join('');
                this.#suffixStr = this.#suffix.map(l => l.ch).join('');
            }
            this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || undefined);
            this.#wild = !!this.#linear?.every(n => n.t === 'star' || n.t === 'any');
            const [min, max] = lengths(items);
            this.#min = min;
            this.#max = max;
        }
    }
    test(s) {
        // The `/` check uses the string as given, so with normalization it
        // is a separate step. Otherwise, one scan finds both a `/` and the
        // surrogate pairs that stop the string being indexed by code point.
        if (this.#form) {
            noSlash(s);
            return this.#test(s.normalize(this.#form));
        }
        if (slashOrSurrogate.test(s)) {
            noSlash(s);
            return this.#test(s, [...s]);
        }
        return this.#test(s, s);
    }
    /**
     * The same as {@link Matcher#test}, but the string is not checked
     * for `/` chars, so the result for a string that has one is not
     * defined. Only use it for a string that is known to be one path
     * portion, such as a part of a path that was split on `/`. It can
     * be faster, because some patterns do not need to look at each char
     * of the string.
     */
    testUnchecked(s) {
        return this.#test(this.#form ? s.normalize(this.#form) : s);
    }
    // Test a string that has no `/`. `chars` indexes it by code point.
    // If it is not given, it is only found if a step needs it.
    #test(s, chars) {
        if (this.#literal !== undefined) {
            return this.#literalFold ?
                (this.#literalRe ??= newFoldRe(this.#literal)).test(s)
                : s === this.#literal;
        }
        // the length check means that the prefix and suffix do not
        // overlap. Without the chars, the length in code points is from
        // half of the UTF-16 length (if each one is a surrogate pair) to
        // all of it, which is often enough to know.
        const min = this.#min;
        const max = this.#max;
        if (chars === undefined) {
            const most = s.length;
            const least = (most + 1) >> 1;
            if (most < min || least > max)
                return false;
            if (least < min || most > max)
                chars = codePoints(s);
        }
        if (chars !== undefined &&
            (chars.length < min || chars.length > max)) {
            return false;
        }
        const prefix = this.#prefix.length;
        if (this.#affix) {
            if (this.#prefixStr !== undefined && this.#suffixStr !== undefined) {
                if (!s.startsWith(this.#prefixStr) ||
                    !s.endsWith(this.#suffixStr)) {
                    return false;
                }
            }
            else {
                chars ??= codePoints(s);
                const end = chars.length - this.#suffix.length;
                if (!hasAffix(this.#prefix, chars, 0) ||
                    !hasAffix(this.#suffix, chars, end)) {
                    return false;
                }
            }
        }
        const dotStart = !this.options.dot && s.startsWith('.');
        if (this.#linear) {
            // `.` and `..` only match literal dots, even with `dot:true`
            if (s === '.' || s === '..')
                return false;
            // only a literal can match the leading dot. A `*` can not
            // start a dotfile, even if it matches nothing.
            if (dotStart && !prefix)
                return false;
            if (this.#wild)
                return true;
            chars ??= codePoints(s);
            const end = chars.length - this.#suffix.length;
            return testLinear(this.#linear, chars, prefix, end);
        }
        chars ??= codePoints(s);
        if (s === '.' || s === '..') {
            this.#marks ??= marks(this.#size);
            const sim = (this.#dotsSim ??= new Sim(true, false, this.#marks));
            const start = sim.state();
            sim.add(start, this.#start, 0, true);
            let state = sim.done(start);
            for (let i = 0; i < chars.length; i++) {
                state = sim.step(state, chars[i], i, true);
            }
            return state.match;
        }
        this.#marks ??= marks(this.#size);
        const dfa = (this.#dfa ??= new Dfa(this.#start, this.#marks));
        let d = dfa.start(dotStart);
        // read char codes from the string, so that a one-char string is
        // only made for a cache miss
        const str = chars === s;
        for (let i = 0; i < chars.length; i++) {
            if (d.dead)
                return false;
            const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
            d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
        }
        return d.match;
    }
    /** a readable listing of the state machine */
    toString() {
        return show(this.#start);
    }
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 9540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fT: () => (/* binding */ expand)
});

// UNUSED EXPORTS: EXPANSION_MAX, EXPANSION_MAX_DEPTH, EXPANSION_MAX_LENGTH, EXPANSION_MAX_REWRITES, EXPANSION_MAX_STEPS

;// CONCATENATED MODULE: ./node_modules/balanced-match/dist/esm/index.js
const balanced = (a, b, str) => {
    const ma = a instanceof RegExp ? maybeMatch(a, str) : a;
    const mb = b instanceof RegExp ? maybeMatch(b, str) : b;
    const r = ma !== null && mb != null && range(ma, mb, str);
    return (r && {
        start: r[0],
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + ma.length, r[1]),
        post: str.slice(r[1] + mb.length),
    });
};
const maybeMatch = (reg, str) => {
    const m = str.match(reg);
    return m ? m[0] : null;
};
const range = (a, b, str) => {
    let begs, beg, left, right = undefined, result;
    let ai = str.indexOf(a);
    let bi = str.indexOf(b, ai + 1);
    let i = ai;
    if (ai >= 0 && bi > 0) {
        if (a === b) {
            return [ai, bi];
        }
        begs = [];
        left = str.length;
        while (i >= 0 && !result) {
            if (i === ai) {
                begs.push(i);
                ai = str.indexOf(a, i + 1);
            }
            else if (begs.length === 1) {
                const r = begs.pop();
                if (r !== undefined)
                    result = [r, bi];
            }
            else {
                beg = begs.pop();
                if (beg !== undefined && beg < left) {
                    left = beg;
                    right = bi;
                }
                bi = str.indexOf(b, i + 1);
            }
            i = ai < bi && ai >= 0 ? ai : bi;
        }
        if (begs.length && right !== undefined) {
            result = [left, right];
        }
    }
    return result;
};
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/brace-expansion/dist/esm/index.js

const escSlash = '\0SLASH' + Math.random().toFixed(16) + '\0';
const escOpen = '\0OPEN' + Math.random().toFixed(16) + '\0';
const escClose = '\0CLOSE' + Math.random().toFixed(16) + '\0';
const escComma = '\0COMMA' + Math.random().toFixed(16) + '\0';
const escPeriod = '\0PERIOD' + Math.random().toFixed(16) + '\0';
const escSlashPattern = new RegExp(escSlash, 'g');
const escOpenPattern = new RegExp(escOpen, 'g');
const escClosePattern = new RegExp(escClose, 'g');
const escCommaPattern = new RegExp(escComma, 'g');
const escPeriodPattern = new RegExp(escPeriod, 'g');
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 100_000;
// `EXPANSION_MAX` caps the *number* of expansions, but not their length. An
// input like `'{a,b}'.repeat(1500)` stays under that count - its output is
// truncated to 100k results - while making every result ~1500 characters
// long. The result set, and the intermediate arrays built while combining
// brace sets, then grow large enough to exhaust memory and crash the process
// (CVE-2026-14257). `EXPANSION_MAX_LENGTH` bounds the total number of
// characters the accumulator may hold at any point, so memory stays flat no
// matter how many brace groups are chained. The limit sits well above any
// realistic expansion (100k results hitting `EXPANSION_MAX` measure ~1M
// characters) so legitimate input is unaffected.
const EXPANSION_MAX_LENGTH = 4_000_000;
// `expand_` recurses once per level of brace *nesting* - both when expanding a
// set's comma members and when re-wrapping a set whose body is a single part.
// The CVE-2026-14257 fix made the *tail* iterative (recursion on `m.post`, one
// level per chained group), which left nesting depth unbounded: about 3,100
// levels of `{{{...a,b...}}}` - only ~6KB of input - exhausted the native stack
// and crashed the process. `EXPANSION_MAX_DEPTH` bounds how deep the parser
// will follow nesting. It sits far above any realistic pattern and well below
// the depth at which the stack runs out.
const EXPANSION_MAX_DEPTH = 1_000;
// Bash keeps a quirk where a brace group followed by a comma set still expands
// (`{a},b}`). The parser implements it by rewriting the string and restarting
// the scan, absorbing one `}` per pass. `n` trailing braces therefore cost `n`
// full passes over a string that itself grows by one `escClose` sentinel each
// time - quadratic in `n`, with a ~26x constant from the sentinel's length.
// 128KB of `'{a}' + '}'.repeat(n) + ',z}'` blocked the event loop for 27
// seconds to produce two results. `EXPANSION_MAX_REWRITES` bounds how many
// times the scan may restart. Real `{a},b}` input needs a handful.
const EXPANSION_MAX_REWRITES = 1_000;
// `EXPANSION_MAX_STEPS` bounds the work one `expand` call does, which `max`,
// `maxLength` and `maxDepth` don't: nested sets are rescanned at every level
// and chained groups each rebuild up to `max` results, so 2KB of input could
// block the event loop for over 30 seconds. Each character scanned, result
// built and sequence value generated is a step, and each `expand_` call costs
// `CALL_STEPS` more. Past the budget, the set being expanded and everything
// after it stay literal. A glob needs a few hundred steps, and nesting all the
// way to `EXPANSION_MAX_DEPTH` about 4M.
const EXPANSION_MAX_STEPS = 20_000_000;
// What one `expand_` call costs on top of what it scans and builds. Setting
// one up takes about as long as scanning 16 characters, and a set whose
// results are wrapped to be expanded again makes one call per result, each
// scanning and building next to nothing: 64KB of
// `('{{' + ','.repeat(316) + '}{' + ','.repeat(316) + '}}').repeat(n)` made
// 4M such calls, which spent the budget three times as slowly as anything
// else.
const CALL_STEPS = 16;
function numeric(str) {
    return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
    return str
        .replace(slashPattern, escSlash)
        .replace(openPattern, escOpen)
        .replace(closePattern, escClose)
        .replace(commaPattern, escComma)
        .replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
    return str
        .replace(escSlashPattern, '\\')
        .replace(escOpenPattern, '{')
        .replace(escClosePattern, '}')
        .replace(escCommaPattern, ',')
        .replace(escPeriodPattern, '.');
}
// Like `target.push(...items)` but doesn't overflow the stack
function pushAll(target, items) {
    for (let i = 0; i < items.length; i++) {
        target.push(items[i]);
    }
}
// `balanced`, run on `masked` (see `maskUnmatchedOpens`), sliced from `str`
// and charged for the characters it walks: up to the group's `}`, or the
// whole string when there is no match or unmatched `{` come first, which
// `unmatched` then flags for masking. Once a call overdraws the budget, it
// and every later one return undefined, so the rest stays literal.
function balancedWithBudget(str, masked, budget) {
    if (budget.remaining < 0) {
        return undefined;
    }
    const r = range('{', '}', masked);
    const unmatched = r !== undefined && masked.indexOf('{') < r[0];
    budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
    if (!r || budget.remaining < 0) {
        return undefined;
    }
    return {
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + 1, r[1]),
        post: str.slice(r[1] + 1),
        unmatched,
    };
}
// `masked` with every `{` that has no matching `}` swapped for a `\0`, which
// keeps the length, so a scan of it still lines up with the string it was
// made from. Such a `{` is literal either way, but `balanced` only learns that
// one is unmatched by reading to the end of the string, so with one at the
// head of every group (`'{a,{b,c}'.repeat(n)`) each scan read the rest of the
// input. That was quadratic, and once the step budget charged for it, it ran
// out partway through and left the rest literal. A scan of the masked copy
// stops at the group's `}`. It is one pass, charged as such.
function maskUnmatchedOpens(masked, budget) {
    budget.remaining -= masked.length;
    const open = [];
    for (let i = 0; i < masked.length; i++) {
        const c = masked.charCodeAt(i);
        if (c === 0x7b) {
            open.push(i);
        }
        else if (c === 0x7d && open.length) {
            open.pop();
        }
    }
    let out = '';
    let last = 0;
    for (let i = 0; i < open.length; i++) {
        const at = open[i];
        out += masked.slice(last, at) + '\0';
        last = at + 1;
    }
    return out + masked.slice(last);
}
// Whether `str` has a `,` not followed by another `,`, with a `}` after it on
// the same line - what `/,(?!,).*\}/.test(str)` asks, answered in one pass from
// the end. The regex tries every `,` and backtracks through the rest of its
// line from each, which is quadratic, and the `{a},b}` rewrite asks again on
// every pass. Like a scan, it is charged for the whole string and refused if
// that overdraws the budget.
function commaSetFollows(str, budget) {
    budget.remaining -= str.length;
    if (budget.remaining < 0) {
        return false;
    }
    // Whether a `}` follows the current position before the line ends
    let close = false;
    for (let i = str.length - 1; i >= 0; i--) {
        const c = str.charCodeAt(i);
        if (c === 0x7d) {
            close = true;
        }
        else if (c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029) {
            // A line terminator, which `.` does not match
            close = false;
        }
        else if (c === 0x2c && close && str.charCodeAt(i + 1) !== 0x2c) {
            return true;
        }
    }
    return false;
}
/**
 * Basically just str.split(","), but handling cases
 * where we have nested braced sections, which should be
 * treated as individual members, like {a,{b,c},d}
 *
 * Returns `undefined` if the step budget runs out before the whole set is
 * split, since splitting what is left on every comma would tear apart the
 * nested sets it still holds.
 */
function parseCommaParts(str, budget) {
    const parts = [];
    // Walk the brace groups iteratively. Recursing on `post` once per group let a
    // chain of them exhaust the stack - the parsing-side counterpart to
    // the `expand_` overflow fixed for CVE-2026-14257, and not something `max` or
    // `maxLength` can bound, since it happens before expansion.
    //
    // The part the next chunk continues
    let carry = '';
    for (;;) {
        // A set's body holds no unmatched `{`, so there is nothing to mask.
        const m = balancedWithBudget(str, str, budget);
        if (budget.remaining < 0) {
            return undefined;
        }
        if (!m) {
            const tail = str.split(',');
            tail[0] = carry + tail[0];
            pushAll(parts, tail);
            return parts;
        }
        const { pre, body, post } = m;
        const p = pre.split(',');
        p[0] = carry + p[0];
        p[p.length - 1] += '{' + body + '}';
        if (!post.length) {
            pushAll(parts, p);
            return parts;
        }
        carry = p.pop();
        pushAll(parts, p);
        str = post;
    }
}
// An option that is left out, or that is NaN, gets its default. Every
// comparison against NaN is false, so a NaN bound would never be reached:
// `{ maxSteps: NaN }` let 15KB of input block the event loop for 16 seconds,
// and `{ maxDepth: NaN }` overflowed the stack again (CVE-2026-102278). Pass
// `Infinity` to lift a bound.
function bound(value, fallback) {
    return value === undefined || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
    if (!str) {
        return [];
    }
    const max = bound(options.max, EXPANSION_MAX);
    const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
    const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
    const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
    const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
    // I don't know why Bash 4.3 does this, but it does.
    // Anything starting with {} will have the first two bytes preserved
    // but *only* at the top level, so {},a}b will not expand to anything,
    // but a{},b}c will be expanded to [a}c,abc].
    // One could argue that this is a bug in Bash, but since the goal of
    // this module is to match Bash's rules, we escape a leading {}
    if (str.slice(0, 2) === '{}') {
        str = '\\{\\}' + str.slice(2);
    }
    return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
    return '{' + str + '}';
}
function isPadded(el) {
    return /^-?0\d/.test(el);
}
function lte(i, y) {
    return i <= y;
}
function gte(i, y) {
    return i >= y;
}
// Build `{ acc[a] + pre + values[v] }` for every combination, capping the
// number of results at `max` and the total number of characters at `maxLength`.
// This is the one place output grows, so bounding it here keeps the single
// accumulator - and therefore memory - flat regardless of how many brace groups
// are combined (CVE-2026-14257). Each result built is a step, since `max` and
// `maxLength` bound one combination, not how many brace groups are combined.
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
    const out = [];
    let length = 0;
    // Bash drops empty results at the top level, and they don't count against
    // `max`, so `max` bounds the number of *kept* results. Only an empty
    // `acc[a] + pre` can make one, so for those the empty values are skipped
    // without being visited. Visiting them one at a time let a set of empties
    // cost `acc.length * values.length` while keeping nothing.
    let nonEmpty;
    outer: for (let a = 0; a < acc.length; a++) {
        const prefix = acc[a] + pre;
        let vs = values;
        if (dropEmpties && !prefix) {
            if (!nonEmpty)
                nonEmpty = values.filter(v => v);
            vs = nonEmpty;
        }
        for (let v = 0; v < vs.length; v++) {
            if (out.length >= max)
                break outer;
            const expansion = prefix + vs[v];
            if (length + expansion.length > maxLength)
                break outer;
            out.push(expansion);
            length += expansion.length;
        }
    }
    budget.remaining -= out.length;
    return out;
}
// The expansion values of a single numeric (`1..5`) or alphabetic (`a..e..2`)
// sequence body, or `undefined` if the step budget runs out generating them.
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
    const n = body.split(/\.\./);
    const N = [];
    // A sequence body always splits into two or three parts, but the compiler
    // can't know that.
    /* c8 ignore start */
    if (n[0] === undefined || n[1] === undefined) {
        return N;
    }
    /* c8 ignore stop */
    const x = numeric(n[0]);
    const y = numeric(n[1]);
    const width = Math.max(n[0].length, n[1].length);
    let incr = n.length === 3 && n[2] !== undefined ?
        Math.max(Math.abs(numeric(n[2])), 1)
        : 1;
    let test = lte;
    const reverse = y < x;
    if (reverse) {
        incr *= -1;
        test = gte;
    }
    const pad = n.some(isPadded);
    // A padded value is built a character at a time to `width`, which the input
    // sets, so it costs one step per character: 64KB of
    // `('{' + '0'.repeat(100) + '..99999}').repeat(n)` took 7 seconds charged
    // one step per value.
    const cost = pad ? width : 1;
    let length = 0;
    for (let i = x; test(i, y) && N.length < max; i += incr) {
        // Each value is a step. `max` and `maxLength` bound one sequence, but a
        // chain of them still generated up to `max` values each, however few
        // combining could keep.
        budget.remaining -= cost;
        if (budget.remaining < 0) {
            return undefined;
        }
        let c;
        if (isAlphaSequence) {
            c = String.fromCharCode(i);
            if (c === '\\') {
                c = '';
            }
        }
        else {
            c = String(i);
            if (pad) {
                const need = width - c.length;
                if (need > 0) {
                    const z = new Array(need + 1).join('0');
                    if (i < 0) {
                        c = '-' + z + c.slice(1);
                    }
                    else {
                        c = z + c;
                    }
                }
            }
        }
        if (length + c.length > maxLength)
            break;
        N.push(c);
        length += c.length;
    }
    return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
    // An overdraft here makes the first scan refuse, so `str` stays literal.
    budget.remaining -= CALL_STEPS;
    // Too deeply nested to keep following: treat the rest as literal, the same
    // way a group that cannot expand is already handled. Truncating rather than
    // throwing keeps `expand` total, matching `max` and `maxLength`.
    if (depth > maxDepth) {
        return [str];
    }
    // Consume the string's top-level brace groups left to right, threading a
    // running set of combined prefixes (`acc`). Expanding the tail iteratively -
    // rather than recursing on `m.post` once per group - keeps the native stack
    // depth constant, so deeply chained input (`'{a,b}'.repeat(3000)`) can no
    // longer overflow the stack, and leaves a single accumulator whose size
    // `maxLength` bounds directly (CVE-2026-14257).
    let acc = [''];
    // Bash drops empty results, but only when the *first* top-level group is a
    // comma set - a sequence like `{a..\}` may legitimately yield ''. The drop
    // is on the final strings, so it is applied to whichever `combine` produces
    // them (the one with no brace set left in the tail).
    // How many times the `{a},b}` rewrite below has restarted the scan. Each pass
    // re-reads the whole string, so leaving this unbounded is quadratic.
    let rewrites = 0;
    let dropEmpties = false;
    let firstGroup = true;
    // `str` with its unmatched `{` masked, once a scan has run into them
    let masked = str;
    for (;;) {
        const m = balancedWithBudget(str, masked, budget);
        // No brace set left, or no step budget left to look for one: the rest of
        // the string is literal.
        if (!m) {
            return combine(acc, str, [''], max, maxLength, dropEmpties, budget);
        }
        if (m.unmatched) {
            masked = maskUnmatchedOpens(masked, budget);
        }
        // no need to expand pre, since it is guaranteed to be free of brace-sets
        const pre = m.pre;
        // This set and the rest of the string, literal: for a set that cannot
        // expand, and for one the step budget runs out on. Once it is overdrawn,
        // every set still being expanded, at every level, stays literal like this -
        // otherwise each level above would go on combining, and wrapping and
        // expanding again, results the budget was too small for.
        const literal = () => combine(acc, pre + '{' + m.body + '}' + m.post, [''], max, maxLength, dropEmpties, budget);
        if (/\$$/.test(pre)) {
            acc = combine(acc, pre + '{' + m.body + '}', [''], max, maxLength, dropEmpties && !m.post.length, budget);
            firstGroup = false;
            if (!m.post.length)
                break;
            str = m.post;
            masked = masked.slice(m.end + 1);
            continue;
        }
        const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
        const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
        const isSequence = isNumericSequence || isAlphaSequence;
        const isOptions = m.body.indexOf(',') >= 0;
        if (!isSequence && !isOptions) {
            // {a},b}
            if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
                rewrites++;
                str = m.pre + '{' + m.body + escClose + m.post;
                // Taking a `}` away never gives an unmatched `{` a partner, so what
                // is masked stays unmatched. The `{` it closed can be left without
                // one, and the next scan masks it.
                masked =
                    masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
                isTop = true;
                continue;
            }
            // Nothing here expands, so the whole remaining string is literal.
            return literal();
        }
        if (firstGroup) {
            dropEmpties = isTop && !isSequence;
            firstGroup = false;
        }
        let values;
        if (isSequence) {
            values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
            if (!values) {
                return literal();
            }
        }
        else {
            let n = parseCommaParts(m.body, budget);
            // The step budget ran out partway through the set.
            if (!n) {
                return literal();
            }
            if (n.length === 1 && n[0] !== undefined) {
                // x{{a,b}}y ==> x{a}y x{b}y
                n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
                // The step budget ran out expanding the set's only part.
                if (budget.remaining < 0) {
                    return literal();
                }
                //XXX is this necessary? Can't seem to hit it in tests.
                /* c8 ignore start */
                if (n.length === 1) {
                    const next = combine(acc, pre + n[0], [''], max, maxLength, dropEmpties && !m.post.length, budget);
                    if (budget.remaining < 0) {
                        return literal();
                    }
                    acc = next;
                    if (!m.post.length)
                        break;
                    str = m.post;
                    masked = masked.slice(m.end + 1);
                    continue;
                }
                /* c8 ignore stop */
            }
            // Values that `combine` is going to drop as empty produce no result, so
            // they must not count against `max` - otherwise `{a,,b}` with `max: 2`
            // would stop at `['a', '']` and yield one result instead of two. Skipping
            // them outright keeps `values` bounded while leaving `max` a bound on
            // *kept* results.
            let dropsEmpties = dropEmpties && !m.post.length && !pre;
            for (let d = 0; dropsEmpties && d < acc.length; d++) {
                if (acc[d]) {
                    dropsEmpties = false;
                }
            }
            values = [];
            let valuesLength = 0;
            outer: for (let j = 0; j < n.length; j++) {
                const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
                // The step budget ran out expanding a member.
                if (budget.remaining < 0) {
                    return literal();
                }
                for (let k = 0; k < expanded.length; k++) {
                    const v = expanded[k];
                    if (dropsEmpties && !v)
                        continue;
                    if (values.length >= max ||
                        valuesLength + v.length > maxLength) {
                        break outer;
                    }
                    values.push(v);
                    valuesLength += v.length;
                }
            }
        }
        const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
        // The step budget ran out combining the set's values in.
        if (budget.remaining < 0) {
            return literal();
        }
        acc = next;
        if (!m.post.length)
            break;
        str = m.post;
        masked = masked.slice(m.end + 1);
    }
    return acc;
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ classify),
  Z: () => (/* binding */ nameChanges)
});

// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var lib_policy = __nccwpck_require__(9031);
// EXTERNAL MODULE: ./packages/policy/lib/ladder.js
var lib_ladder = __nccwpck_require__(522);
;// CONCATENATED MODULE: ./packages/change/lib/sentences.js

/** GitHub cuts status descriptions, and people stop reading. */
const sentenceLimit = 300;
/** Cut to the limit, never inside a character. */
function sentence(text) {
    if (text.length <= sentenceLimit)
        return text;
    return `${text.slice(0, sentenceLimit - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
}
/**
 * A path for a sentence. File names are hostile: control, format and direction characters become visible escapes, so
 * that they can neither begin a line nor turn one around; the middle of a long one is left out.
 */
function shownPath(path) {
    const visible = shownText(path);
    if (visible.length <= 80)
        return visible;
    return `${visible.slice(0, 38).replace(/[\uD800-\uDBFF]$/, '')}\u2026${visible.slice(-40).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
function shownText(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`);
}
/** "the testnet", "the null deployment". */
function theTarget(name) {
    return name === lib_policy/* NULL_DEPLOYMENT */.K ? 'the null deployment' : `the ${name}`;
}
/** "1 file", "3 files". */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** "a", "a and b", "a, b and 3 more": at most `most` of them by name. */
function enumerate(items, most) {
    const shown = items.slice(0, most);
    const rest = items.length - shown.length;
    const all = rest > 0 ? [...shown, `${rest} more`] : shown;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
/** "2 of 14 files need the testnet: pallets/dkg/src/lib.rs (rule runtime) and 1 more". */
function reasonOfFiles(target, deciding, total, witness) {
    const who = total === 1
        ? 'The only changed file needs'
        : deciding === total
            ? `All ${total} files need`
            : `${deciding} of ${total} files need${deciding === 1 ? 's' : ''}`;
    const named = witness === undefined ? '' : `: ${shownPath(witness.path)} (${witness.why})`;
    return sentence(`${who} ${theTarget(target)}${named}${deciding > 1 ? ` and ${deciding - 1} more` : ''}`);
}
/** "None of 14 files needs more than the null deployment: 10 by rule documentation and 4 by rule automation". */
function reasonOfNothing(counts, total) {
    const who = total === 1
        ? 'The only changed file needs no more than the null deployment'
        : `None of ${total} files needs more than the null deployment`;
    const files = Map.groupBy(counts, byWhat);
    const by = [...files]
        .map(([what, some]) => ({ what, files: some.reduce((sum, count) => sum + count.files, 0) }))
        .toSorted((a, b) => b.files - a.files)
        .map(({ what, files }) => `${files} ${what}`);
    return sentence(`${who}: ${enumerate(by, 3)}`);
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
    return rule === 'gate' ? 'of the gate itself' : `by rule ${shownText(rule)}`;
}

;// CONCATENATED MODULE: ./packages/change/lib/waive.js


/**
 * Somebody who may has said that less is enough for exactly this head. That lowers what files ask for; it lowers neither
 * what is unknown nor what a label demands.
 */
function waive(answer, waivers, policy) {
    const lowering = waivers.filter(({ target }) => (0,lib_ladder/* demandOf */.tp)(policy, target) < answer.demand);
    const [lowest] = lowering.toSorted((a, b) => (0,lib_ladder/* demandOf */.tp)(policy, a.target) - (0,lib_ladder/* demandOf */.tp)(policy, b.target));
    if (lowest === undefined)
        return answer;
    const target = (0,lib_ladder/* targetNamed */.bH)(policy, lowest.target);
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
        demand: (0,lib_ladder/* demandOf */.tp)(policy, target.name),
        confidence: 'override',
        reason: sentence(reason),
        wouldChange: sentence(wouldChange),
    }, { code: 'waived', severity: 'notice', message });
}
function withFinding(answer, finding) {
    return { ...answer, findings: [...answer.findings, finding] };
}

;// CONCATENATED MODULE: ./packages/change/lib/witness.js
const witnessLimit = 10;
/**
 * Of the files that ask for a target those that show why it is needed: first one for each rule that asks for it, named
 * rules before the default, then more in the order of their paths.
 * @param demand the target's rung
 */
function witnesses({ groups, decision }, demand) {
    const asking = groups.filter((group) => group.demand === demand);
    const firsts = new Map();
    for (const { rule, places } of asking) {
        const [place = Infinity] = places;
        firsts.set(rule, Math.min(place, firsts.get(rule) ?? Infinity));
    }
    const named = [...firsts]
        .toSorted(([a, one], [b, other]) => Number(a === 'default') - Number(b === 'default') || one - other)
        .map(([, place]) => place);
    const more = asking.flatMap(({ places }) => places.slice(0, witnessLimit + named.length)).toSorted((a, b) => a - b);
    return [...new Set([...named, ...more])].slice(0, witnessLimit).map(decision);
}
/** How many files each rule decided, in the order of the rules; what no rule decided comes last. */
function countByRule(policies, { groups }) {
    const order = policies.flatMap((policy) => policy.rules.map((rule) => rule.name));
    const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
    return groups
        .map(({ rule, proof, target, places }) => ({ rule, proof, target, files: places.length }))
        .toSorted((a, b) => rank(a.rule) - rank(b.rule) ||
        compareText(a.rule, b.rule) ||
        compareText(a.target, b.target) ||
        compareText(a.proof, b.proof));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/change/lib/would-change.js


/** One sentence: what would have to be different for another answer. */
function whatWouldChange(policy, groups, target, labels) {
    if (target.name === lib_policy/* NULL_DEPLOYMENT */.K)
        return whatWouldRaise(policy);
    const demand = (0,lib_ladder/* demandOf */.tp)(policy, target.name);
    const asking = groups.filter((group) => group.demand === demand).reduce((sum, { places }) => sum + places.length, 0);
    const next = groups.reduce((most, group) => (group.demand < demand ? Math.max(most, group.demand) : most), 0);
    const lower = theTarget(policy.targets[next]?.name ?? lib_policy/* NULL_DEPLOYMENT */.K);
    const without = asking === 1 ? 'that file' : `those ${asking} files`;
    const [label] = labels;
    const andLabel = label === undefined ? '' : ` and the label "${shownText(label)}"`;
    return `Without ${without}${andLabel} it would be ${lower}`;
}
function whatWouldRaise(policy) {
    const strictest = (0,lib_ladder/* mostDemanding */.Nj)(policy);
    const demand = (0,lib_ladder/* demandOf */.tp)(policy, strictest.name);
    const rules = policy.rules
        .filter((rule) => (0,lib_ladder/* demandOf */.tp)(policy, rule.target) === demand)
        .map((rule) => shownText(rule.name));
    const places = [
        ...(rules.length === 0 ? [] : [`in the paths of rule ${enumerate(rules, 3)}`]),
        ...((0,lib_ladder/* demandOf */.tp)(policy, policy.default) === demand ? ['that no rule names'] : []),
    ];
    return places.length === 0
        ? `No file would need ${theTarget(strictest.name)} by this policy`
        : `A changed file ${places.join(', or one ')}, would need ${theTarget(strictest.name)}`;
}

;// CONCATENATED MODULE: ./packages/change/lib/answer.js





/** From the judged files to one target. First comes what is not known, then labels, then the files, then waivers. */
function answer(question) {
    const { waivers = [], policy } = question.input;
    return waive(unwaived(question), waivers, policy);
}
function unwaived(question) {
    const { input, head, judged } = question;
    const { changeSet, policy } = input;
    const strictest = (0,lib_ladder/* mostDemanding */.Nj)(policy);
    const settle = (target, confidence, reason, wouldChange, findings = [], lowerable = 'no') => ({
        target,
        demand: (0,lib_ladder/* demandOf */.tp)(policy, target.name),
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
    const { groups, changes } = judged;
    const demand = groups.reduce((most, group) => Math.max(most, group.demand), 0);
    const target = policy.targets[demand] ?? strictest;
    const labels = requiringLabels(question);
    const [label] = labels;
    if (label !== undefined && target.name !== strictest.name) {
        const shown = `"${shownText(label)}"`;
        const raised = theTarget(strictest.name);
        const lower = theTarget(target.name);
        const needs = changes.length === 1 ? 'needs' : 'need';
        const reason = `The label ${shown} asks for ${raised}; the ${counted(changes.length, 'changed file')} alone ${needs} ${lower}`;
        const without = labels.length === 1 ? `the label ${shown}` : `the ${labels.length} labels that ask for it`;
        const message = `the label ${shown} raises the change from ${lower} to ${raised}`;
        return settle(strictest, 'override', reason, `Without ${without} it would be ${lower}`, [
            { code: 'label-requires', severity: 'notice', message },
        ]);
    }
    if (changes.length === 0) {
        return settle(target, 'proven', 'no change: 0 files differ', 'Any changed file would be judged by the rules');
    }
    const asking = groups.filter((group) => group.demand === demand);
    const [witness] = witnesses(judged, demand);
    const wouldChange = whatWouldChange(policy, groups, target, labels);
    if (demand === 0) {
        return settle(target, weakest(groups), reasonOfNothing(question.perRule, changes.length), wouldChange);
    }
    const confidence = asking.every(({ rule }) => rule === 'default') ? 'default' : 'policy';
    const many = asking.reduce((sum, { places }) => sum + places.length, 0);
    const reason = reasonOfFiles(target.name, many, changes.length, witness);
    return settle(target, confidence, reason, wouldChange, [], label === undefined ? 'yes' : 'no');
}
/** A change is as surely harmless as the least certain of its files. */
function weakest(groups) {
    if (groups.some(({ rule, proof }) => rule === 'default' && proof === 'none'))
        return 'default';
    return groups.some(({ proof }) => proof === 'none') ? 'policy' : 'proven';
}
/** GitHub's labels are unique whatever their case, so case does not tell them apart here either. */
function requiringLabels({ input, policies }) {
    const requiring = new Set(policies.flatMap(({ labels }) => labels.require.map((label) => label.toLowerCase())));
    return input.labels.filter((label) => requiring.has(label.toLowerCase())).toSorted();
}

// EXTERNAL MODULE: ./packages/change/lib/evidence.js
var lib_evidence = __nccwpck_require__(6933);
// EXTERNAL MODULE: ./packages/policy/lib/builtin.js
var builtin = __nccwpck_require__(9983);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var lib_problem = __nccwpck_require__(8405);
;// CONCATENATED MODULE: ./packages/change/lib/gate.js




/** @param atGate the changes that touch the gate */
function headPolicyOf({ headPolicy, policyFile }, atGate) {
    const invalid = (message) => ({
        kind: 'unreadable',
        finding: { code: 'head-policy-invalid', severity: 'error', message, file: policyFile },
    });
    if (headPolicy === undefined) {
        // a change of its mode alone leaves the text as it was
        const isEdited = atGate.some(({ path, oldPath, oldId, newId }) => (path === policyFile && oldId !== newId) || oldPath === policyFile);
        return isEdited
            ? invalid('the change edits the policy, and the policy at the head was not read')
            : { kind: 'unchanged' };
    }
    const [problem] = headPolicy.problems ?? [];
    if (headPolicy.problems !== undefined && headPolicy.policy === undefined) {
        const first = problem === undefined ? '' : `: ${(0,lib_problem/* describeProblem */.BJ)(problem)}`;
        return invalid(`the policy at the head cannot be read, with ${counted(headPolicy.problems.length, 'problem')}${first}`);
    }
    return { kind: 'readable', policy: headPolicy.policy ?? builtin/* builtinPolicy */.K, evidence: headPolicy.evidence ?? lib_evidence/* noEvidence */.G };
}
/** Whether a path belongs to the gate and is one of those files that only automate: they need an approval, no testnet. */
function gateFiles({ policyFile, guardedPaths }) {
    return among([policyFile, ...guardedPaths.filter((path) => path.startsWith('.github/'))]);
}
/** Of 50,000 paths few have one of these lengths, and only those are looked up: a look-up reads the whole path. */
function among(paths) {
    const names = new Set(paths);
    const lengths = new Set(paths.map(({ length }) => length));
    return (path) => lengths.has(path.length) && names.has(path);
}
/** Whether a path is the policy's or one of those that hold the gate. */
function guards({ policyFile, guardedPaths }) {
    return among([policyFile, ...guardedPaths]);
}
/** The finding `gate-changed`. @param atGate the changes of which a name is guarded */
function gateChanged(input, atGate) {
    const { policy } = input;
    const found = new Set(atGate.flatMap(({ path, oldPath = path }) => [path, oldPath]).filter(guards(input)));
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

;// CONCATENATED MODULE: ./packages/change/lib/judgement.js
/** @param named what the trusted judge says of each change by its name */
function judgeAll(changes, named, trusted, head) {
    const opinions = [];
    const groups = [];
    const known = new Map();
    let last;
    let group;
    for (let place = 0; place < changes.length; place++) {
        const change = changes[place];
        if (change === undefined)
            continue;
        const ours = trusted.judge(change, named[place] ?? trusted.byName(change));
        const opinion = head === undefined ? ours : stricter(ours, head, change);
        opinions.push(opinion);
        // neighbours mostly share their opinion
        if (group === undefined || opinion !== last) {
            last = opinion;
            group = known.get(opinion) ?? groupOf(groups, opinion);
            known.set(opinion, group);
        }
        group.places.push(place);
    }
    return {
        changes,
        opinions,
        groups,
        decision(place) {
            const [change, opinion] = [changes[place], opinions[place]];
            if (change === undefined || opinion === undefined)
                throw new RangeError(`there is no file ${place}`);
            const { target, rule, why, proof = 'none' } = opinion;
            const { path, oldPath, kind } = change;
            const proofWhy = trusted.proofWhy(change, opinion);
            if (oldPath === undefined)
                return { path, kind, target, rule, why, proof, proofWhy };
            return { path, oldPath, kind, target, rule, why, proof, proofWhy };
        },
    };
}
/** For each file the stricter of two judgements, the trusted one in a tie. */
function stricter(ours, head, change) {
    const theirs = head.judge(change, head.byName(change));
    if (theirs.demand <= ours.demand)
        return ours;
    return { ...theirs, why: `${theirs.why}, by the policy at the head`, proofWhy: head.proofWhy(change, theirs) };
}
function groupOf(groups, { rule, proof = 'none', target, demand }) {
    const found = groups.find((one) => one.rule === rule && one.proof === proof && one.target === target);
    if (found !== undefined)
        return found;
    const group = { rule, proof, target, demand, places: [] };
    groups.push(group);
    return group;
}

;// CONCATENATED MODULE: ./packages/change/lib/opinion.js

function onLadder(ladder, name) {
    return { target: (0,lib_ladder/* targetNamed */.bH)(ladder, name).name, demand: (0,lib_ladder/* demandOf */.tp)(ladder, name) };
}
function nothingOn(ladder) {
    return onLadder(ladder, lib_policy/* NULL_DEPLOYMENT */.K);
}

;// CONCATENATED MODULE: ./packages/change/lib/surroundings.js

/**
 * What the packages say of a path, against what the rules say; `undefined` where the rules' word stands. A package that
 * a root is built from needs the closure's target: so does every file of it that no rule names, and every source of it,
 * whatever a rule says. A rule about other files, such as prose, keeps its word: a build takes those in only when a
 * source names them.
 * @param asked the closure's target
 */
function surroundingsOf({ standing }, asked, nothing, byDefault) {
    // one opinion for all files of a member
    const insides = new WeakMap();
    const outsides = new Map();
    const ofInside = (member, chain) => {
        const opinion = insides.get(chain) ?? { ...asked, rule: 'closure', why: inside(member, chain) };
        insides.set(chain, opinion);
        return opinion;
    };
    const ofOutside = (member) => {
        const told = outsides.get(member);
        if (told !== undefined)
            return told;
        const opinion = { ...nothing, rule: 'closure', why: outside(member), proof: 'outside-closure' };
        outsides.set(member, opinion);
        return opinion;
    };
    const ofUnknown = {
        ...asked,
        rule: 'closure',
        why: 'the packages that a root is built from are not known whole',
    };
    return (path, named) => {
        const place = standing(path);
        const demand = (named ?? byDefault).demand;
        switch (place.kind) {
            case 'no-member':
                return undefined;
            case 'outside':
                return named === undefined ? ofOutside(place.member) : undefined;
            case 'inside': {
                const isRaised = named === undefined ? asked.demand >= demand : place.compiled && asked.demand > demand;
                return isRaised ? ofInside(place.member, place.chain) : undefined;
            }
            case 'unknown': {
                const isRaised = asked.demand > demand && (named === undefined || place.compiled);
                return isRaised ? ofUnknown : undefined;
            }
        }
    };
}
function inside(member, chain) {
    if (chain.length < 2)
        return `part of ${shownText(member)}, a root of the closure`;
    const links = chain.map(shownText);
    const way = links.length <= 4 ? links : [...links.slice(0, 2), '\u2026', ...links.slice(-1)];
    return `part of ${shownText(member)}, which a root is built from (${way.join(' \u2192 ')})`;
}
function outside(member) {
    return `part of ${shownText(member)}, which no root is built from`;
}

;// CONCATENATED MODULE: ./packages/change/lib/judge.js





/** Judges files by the rules of a policy; the closure raises what a rule places too low, and a proof of content lowers. */
function judgeBy({ policy, evidence, ladder, isGateFile }) {
    const opinions = policy.rules.map((rule) => ({
        rule,
        opinion: { ...onLadder(ladder, rule.target), rule: rule.name, why: `rule ${rule.name}`, paths: rule.paths },
    }));
    const nothing = nothingOn(ladder);
    const byDefault = { ...onLadder(ladder, policy.default), rule: 'default', why: 'no rule names it' };
    const ofTheGate = { ...nothing, rule: 'gate', why: 'part of the gate itself: asks for an approval' };
    const strictest = onLadder(ladder, (0,lib_ladder/* mostDemanding */.Nj)(ladder).name);
    const surround = policy.closure === undefined || evidence.closure === undefined
        ? undefined
        : surroundingsOf(evidence.closure, onLadder(ladder, policy.closure.target), nothing, byDefault);
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
    const ofRules = (path, candidates) => {
        for (const { rule, opinion } of candidates)
            if (rule.paths.matches(path))
                return opinion;
        return undefined;
    };
    const named = (path, candidates) => {
        const opinion = ofRules(path, candidates);
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
    return {
        byName(change) {
            const { path, oldPath, kind } = change;
            if (oldPath === undefined)
                return opinionOn(path, byKind[kind], change);
            const after = opinionOn(path, arriving, change);
            const before = opinionOn(oldPath, leaving, change);
            return before.demand > after.demand ? { ...before, why: `was ${shownPath(oldPath)}: ${before.why}` } : after;
        },
        judge(change, opinion) {
            if (opinion.demand === 0)
                return opinion;
            const proof = evidence.proofs.get(change);
            if (proof?.kind !== 'same' || !(0,lib_evidence/* isComparable */.n)(change))
                return opinion;
            return { ...opinion, ...nothing, proof: proof.proof, proofWhy: proof.why };
        },
        proofWhy(change, { demand, proofWhy }) {
            return proofWhy ?? (demand === 0 ? '' : whyUnproven(change, evidence.proofs.get(change)));
        },
    };
}
function whyUnproven(change, proof) {
    if (!(0,lib_evidence/* isComparable */.n)(change))
        return `what is ${change.kind} cannot be proven by content`;
    return proof?.why ?? 'its content was not looked at';
}
/** Why the name alone does not tell what the entry is. Links and submodules lead elsewhere, and are never followed. */
function doubtAbout({ oldMode, newMode, encoding }) {
    if (oldMode === '160000' || newMode === '160000')
        return 'a submodule, whose content is not in this repository';
    if (oldMode === '120000' || newMode === '120000')
        return 'a symbolic link, which may lead anywhere';
    return encoding === 'other' ? 'its name is not UTF-8' : undefined;
}

// EXTERNAL MODULE: ./packages/policy/lib/patterns/path-set.js
var path_set = __nccwpck_require__(8141);
;// CONCATENATED MODULE: ./packages/change/lib/misspelt.js


const findingLimit = 20;
/** Files that escape a demanding rule only because their name has another case or another Unicode form. */
function nearMisses(policy, { changes, opinions, groups }) {
    const found = [];
    let more = 0;
    const rules = policy.rules.map((rule) => ({ rule, demand: (0,lib_ladder/* demandOf */.tp)(policy, rule.target) }));
    // by the rung that a file is on: the rules that ask for more
    const above = policy.targets.map((_, rung) => rules.filter(({ demand }) => demand > rung).map(({ rule }) => rule));
    const look = (path, rung) => {
        const missed = missedBy(above[rung] ?? [], path);
        if (missed === undefined)
            return;
        if (found.length === findingLimit) {
            more++;
            return;
        }
        found.push({
            code: 'near-miss-by-case',
            severity: 'warning',
            message: `${shownPath(path)} differs from the paths of rule ${shownText(missed)} only by case or by the form of its accents; on some machines it is the same file`,
            file: path,
        });
    };
    const places = groups.filter(({ demand }) => above[demand]?.length !== 0).flatMap((group) => group.places);
    for (const place of places.toSorted((a, b) => a - b)) {
        const [change, rung] = [changes[place], opinions[place]?.demand ?? 0];
        if (change === undefined)
            continue;
        look(change.path, rung);
        if (change.oldPath !== undefined)
            look(change.oldPath, rung);
    }
    if (more > 0) {
        found.push({ code: 'near-miss-by-case', severity: 'warning', message: `${counted(more, 'more path')} like these` });
    }
    return found;
}
/** The name of the first rule that a path only just escapes. */
function missedBy(rules, path) {
    const folded = (0,path_set/* foldName */.z)(path);
    for (const { name, paths } of rules)
        if (paths.barelyMisses(path, folded))
            return name;
    return undefined;
}
/**
 * Patterns of the project's own rules and areas that match no file. Without the list of all files only one case can
 * be told: a pattern that names a folder in which something changed.
 */
function idlePatterns(policy, changes, renamed, trackedPaths) {
    const all = trackedPaths === undefined
        ? undefined
        : [...trackedPaths, ...changes.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [path, oldPath]))];
    const isFolder = all === undefined ? changedFolders(changes, renamed) : foldersOf(all);
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
/** Whether something changed below a folder of that name, asked a few times of many files. @param changes in the order of their paths */
function changedFolders(changes, renamed) {
    return (name) => {
        const below = `${name}/`;
        let [low, high] = [0, changes.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((changes[middle]?.path ?? '') < below)
                low = middle + 1;
            else
                high = middle;
        }
        return changes[low]?.path.startsWith(below) === true || renamed.some(({ oldPath }) => oldPath?.startsWith(below));
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
function classify(input) {
    const { changeSet, policy, policyFile } = input;
    const isGateFile = gateFiles(input);
    const { evidence = lib_evidence/* noEvidence */.G } = input;
    const trusted = judgeBy({ policy, evidence, ladder: policy, isGateFile });
    const { named } = evidence;
    const isNamed = named?.policy === policy && named.of === changeSet.changes;
    const { changes, opinions, renamed, atGate } = isNamed
        ? named
        : namedBy(trusted, changeSet.changes, guards(input), () => false);
    const head = headPolicyOf(input, atGate);
    const heads = head.kind === 'readable' ? judgeBy({ ...head, ladder: policy, isGateFile }) : undefined;
    const judged = judgeAll(changes, opinions, trusted, heads);
    const policies = head.kind === 'readable' ? [policy, head.policy] : [policy];
    const perRule = countByRule(policies, judged);
    const { target, demand, confidence, reason, wouldChange, findings } = answer({
        input,
        head,
        policies,
        judged,
        perRule,
    });
    let files;
    return {
        target: target.name,
        required: target.name !== lib_policy/* NULL_DEPLOYMENT */.K,
        environment: target.environment,
        confidence,
        reason,
        wouldChange,
        deciding: demand === 0 ? [] : witnesses(judged, demand),
        count: changes.length,
        get files() {
            return (files ??= changes.map((_, place) => judged.decision(place)));
        },
        firstFiles: (most) => changes.slice(0, most).map((_, place) => judged.decision(place)),
        areas: areasOf(policy, changes, changeSet.complete),
        findings: [
            ...findings,
            ...gateChanged(input, atGate),
            ...(heads === undefined ? [] : raisedByHead(input, judgeAll(changes, opinions, trusted, undefined), judged)),
            ...closureUnknown(evidence.closure?.faults ?? [], policyFile),
            ...nearMisses(policy, judged),
            ...idlePatterns(policy, changes, renamed, input.trackedPaths),
        ],
        perRule,
    };
}
/**
 * What the trusted policy alone says of names: what a proof of their content could lower.
 * @param isProvable whether one can be had at all, by the name
 */
function nameChanges(input, isProvable) {
    const { policy, evidence = lib_evidence/* noEvidence */.G, changeSet } = input;
    const judge = judgeBy({ policy, evidence, ladder: policy, isGateFile: gateFiles(input) });
    return { policy, of: changeSet.changes, ...namedBy(judge, changeSet.changes, guards(input), isProvable) };
}
/** Git lists a tree in order already, but for names beyond ASCII: of 50,000 changes a look is cheaper than a sort. */
function namedBy(judge, of, isGuarded, isProvable) {
    const opinions = [];
    const rungs = [];
    const [renamed, atGate] = [[], []];
    let last;
    let lastPath = '';
    for (const change of of) {
        const { path, oldPath } = change;
        // of two with one name more than the name tells which is first
        if (last !== undefined && path <= lastPath && inOrderOfPaths(last, change) > 0) {
            return namedBy(judge, of.toSorted(inOrderOfPaths), isGuarded, isProvable);
        }
        const opinion = judge.byName(change);
        opinions.push(opinion);
        const rung = (rungs[opinion.demand] ??= { demand: opinion.demand, provable: [], stands: false });
        if (opinion.demand > 0 && isProvable(change, path))
            rung.provable.push(change);
        else
            rung.stands = true;
        if (oldPath !== undefined)
            renamed.push(change);
        if (isGuarded(path) || (oldPath !== undefined && isGuarded(oldPath)))
            atGate.push(change);
        last = change;
        lastPath = path;
    }
    // a rung that nothing is on leaves a hole
    const demanding = rungs.filter((rung) => rung !== undefined && rung.demand > 0).toReversed();
    return { changes: of, opinions, rungs: demanding, renamed, atGate };
}
function inOrderOfPaths(a, b) {
    return (compareText(a.path, b.path) ||
        compareText(a.oldPath ?? '', b.oldPath ?? '') ||
        compareText(a.kind, b.kind) ||
        compareText(a.oldMode + a.newMode + a.encoding, b.oldMode + b.newMode + b.encoding) ||
        compareText(a.oldId + a.newId, b.oldId + b.newId));
}
/** Says so when the trusted policy alone would have asked for less. */
function raisedByHead({ policy, policyFile }, trusted, both) {
    const strictest = ({ groups }) => groups.reduce((most, { demand }) => Math.max(most, demand), 0);
    const [asked, alone] = [strictest(both), strictest(trusted)];
    if (alone >= asked)
        return [];
    const [name, aloneName] = [asked, alone].map((place) => theTarget(policy.targets[place]?.name ?? ''));
    const message = `the policy at the head asks for ${name}, the trusted one for ${aloneName}; the stricter counts`;
    return [{ code: 'head-policy-stricter', severity: 'notice', message, file: policyFile }];
}
/** Packages that cannot be told free nothing, and raise every source. */
function closureUnknown(faults, file) {
    if (faults.length === 0)
        return [];
    const message = `the packages are not known whole, so no file is outside the closure: ${enumerate(faults, 3)}`;
    return [{ code: 'closure-unknown', severity: 'warning', message, file }];
}
/** Of a change that is not fully known, every area may be touched. */
function areasOf(policy, changes, isComplete) {
    const isTouched = (matches) => changes.some(({ path, oldPath }) => matches(path) || (oldPath !== undefined && matches(oldPath)));
    return Object.fromEntries([...policy.areas].map(([name, paths]) => [name, !isComplete || isTouched((path) => paths.matches(path))]));
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ noEvidence),
/* harmony export */   n: () => (/* binding */ isComparable)
/* harmony export */ });
const noEvidence = { proofs: new Map() };
/** Whether the content of both sides can tell anything: regular files, under one name, with one mode. */
function isComparable({ kind, oldMode, newMode, encoding }) {
    if (encoding === 'other')
        return false;
    switch (kind) {
        case 'added':
            return isRegular(newMode);
        case 'deleted':
            return isRegular(oldMode);
        case 'modified':
            return isRegular(oldMode) && oldMode === newMode;
        case 'renamed':
        case 'typechanged':
        case 'mode':
            return false;
    }
}
function isRegular(mode) {
    return mode === '100644' || mode === '100755';
}


/***/ }),

/***/ 2520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ commits),
/* harmony export */   h: () => (/* binding */ sha)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1504);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2758);


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
                throw new _program_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS(['cat-file'], 128, `the commit or tree ${treeish} is missing`);
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
    if (error instanceof _program_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS)
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
    if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(tree))
        return undefined;
    const parents = [];
    for (const line of lines) {
        const id = line.replace(/^parent /, '');
        if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(id))
            break;
        parents.push(id);
    }
    const committer = lines.find((line) => line.startsWith('committer ')) ?? '';
    return { tree, parents, time: Number(/ (\d{1,12}) [+-]\d{4}$/.exec(committer)?.[1] ?? 0) };
}
/** Object names come from payloads and APIs: only whole ones ever reach git. */
function sha(text) {
    if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(text))
        throw new _program_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS(['rev-parse'], 128, `${JSON.stringify(text.slice(0, 80))} is no object name`);
    return text;
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ openGit)
});

// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __nccwpck_require__(1412);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __nccwpck_require__(2531);
// EXTERNAL MODULE: ./packages/process/lib/error.js
var lib_error = __nccwpck_require__(9097);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./packages/process/lib/environment.js
var environment = __nccwpck_require__(8922);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
        child = (0,external_node_child_process_namespaceObject.spawn)(program, args, {
            ...options,
            stdio: 'pipe',
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
    }
    catch (error) {
        // A zero byte in an argument, for example: file names from outside can hold anything else, never that.
        throw new lib_error/* ProcessError */.y('not-started', 'could not be started', { program, args, cause: error });
    }
    if (child.pid !== undefined)
        living.add(child.pid);
    return child;
}
/** Why `spawn` reported an error. A missing folder is ENOENT, too, and would look like a missing program. */
function startError(error, program, args, cwd) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
    if (cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
        return new lib_error/* ProcessError */.y('not-found', `could not be started: there is no folder ${cwd}`, {
            program,
            args,
            cause: error,
        });
    }
    if (code === 'ENOENT') {
        return new lib_error/* ProcessError */.y('not-found', 'could not be started: no such program on this machine', {
            program,
            args,
            cause: error,
        });
    }
    return new lib_error/* ProcessError */.y('not-started', `could not be started (${code})`, {
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
    const { cwd, env = (0,environment/* baseEnvironment */.P)(), signal, clock = lib_clock/* systemClock */.m } = options;
    if (signal?.aborted) {
        throw new lib_error/* ProcessError */.y('aborted', 'was not started: cancelled', { program, args, cause: signal.reason });
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
        throw new lib_error/* ProcessError */.y(ended.kind, ended.what, facts);
    if (signal?.aborted)
        throw new lib_error/* ProcessError */.y('aborted', 'was ended: cancelled', { ...facts, cause: signal.reason });
    if (code !== null)
        return { code, stdout: stdout(), stderr: facts.stderr };
    throw new lib_error/* ProcessError */.y('signal', `was ended by ${by ?? 'a signal'}`, facts);
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

// EXTERNAL MODULE: ./packages/git/lib/program.js
var program = __nccwpck_require__(2758);
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
            throw new program/* GitError */.XS(['cat-file'], 128, `${JSON.stringify(strange)} is no object name`);
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
            throw new program/* GitError */.XS(args, 0, 'it left a question unanswered');
        return reader.replies;
    };
    return {
        info: (names) => ask(names, false, 0),
        contents: (names, maxBytes) => ask(names, true, maxBytes),
        close: async () => await talk?.close(),
    };
}

// EXTERNAL MODULE: ./packages/git/lib/commits.js
var lib_commits = __nccwpck_require__(2520);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
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
                return { kind: 'failed', why: (0,program/* lastLine */.fM)(stderr) };
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
        const found = await git.ask(['rev-parse', '--is-shallow-repository', `${(0,lib_commits/* sha */.h)(a)}...${(0,lib_commits/* sha */.h)(b)}`]);
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
            for (const commit of new Set(commits.map(lib_commits/* sha */.h)))
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
                const fetched = await fetch(remote, [`--deepen=${depth}`], [(0,lib_commits/* sha */.h)(a), (0,lib_commits/* sha */.h)(b)]);
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

// EXTERNAL MODULE: ./packages/git/lib/log.js
var lib_log = __nccwpck_require__(7016);
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
                throw new program/* GitError */.XS(['cat-file'], 128, `the tree ${id} is ${reply === undefined ? 'missing' : `a ${reply.type}`}`);
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
    return new program/* GitError */.XS(['cat-file'], 128, 'a tree object is broken');
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
    return new program/* GitError */.XS(['ls-tree'], 128, `the tree is ${what}`);
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
        const unique = [...new Set(ids.map(lib_commits/* sha */.h))];
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
                    throw new program/* GitError */.XS(['cat-file'], 128, `the blob ${id} of ${shown} is missing`);
                if (size > maxBytes)
                    throw new Error(`${shown} has ${size} bytes, more than the ${maxBytes} that are read`);
            }
            const blobs = byId(await catalogue.contents(ids, maxBytes));
            return new Map(files.map(({ path, id }) => {
                const bytes = blobs.get(id);
                if (bytes === undefined)
                    throw new program/* GitError */.XS(['cat-file'], 128, `the blob ${id} is gone`);
                return [path, bytes];
            }));
        },
        async readLinks(commit) {
            const links = await list.links(await rootOf(commit));
            const written = byId(await catalogue.contents([...new Set(links.map(({ id }) => id))], longestLink));
            return new Map(links.map(({ path, id }) => {
                const bytes = written.get(id);
                if (bytes === undefined)
                    throw new program/* GitError */.XS(['cat-file'], 128, `the link ${JSON.stringify(path)} is missing`);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __nccwpck_require__(1504);
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
            return code === 0 ? (0,program/* withoutCredentials */.ri)(stdout.toString('utf8').replace(/\n$/, '')) : undefined;
        },
        async tip(remote, ref) {
            const { code, stdout, stderr } = await list([], remote, ref);
            if (code !== 0)
                return { kind: 'failed', why: (0,program/* lastLine */.fM)(stderr) };
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
        const input = ids.map((id) => `${(0,lib_commits/* sha */.h)(id)}^{commit}\n`).join('');
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
            const found = await list('%(refname)', [`--merged=${(0,lib_commits/* sha */.h)(head)}`]);
            return new Set(found.map((name) => name.slice(prefix.length)));
        },
        async remoteTags(remote) {
            const args = ['ls-remote', '--upload-pack=git-upload-pack', '--tags', '--end-of-options', remote];
            const { code, stdout, stderr } = await git.reach(args, tags_timeoutMs);
            if (code !== 0)
                return { kind: 'failed', why: (0,program/* lastLine */.fM)(stderr) };
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
                throw new program/* GitError */.XS(args, exit.code, asked.complaint);
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
    const { run = run_run, start = options.run === undefined ? start_start : undefined } = options;
    const git = (0,program/* gitProgram */.V0)(dir, ceiling, { run, start }, signal);
    const named = catalogue(git, talk(git.begin, clock, signal));
    const reader = (0,lib_commits/* commits */.X)(named);
    return {
        ...objects(named, reader),
        ...history_history(git, reader, () => isPlainClone(dir, ceiling), clock, log, signal),
        ...(0,lib_log/* lines */.M)(git),
        ...remotes(git),
        ...tagReader(git),
        async isRepository() {
            try {
                // Any answer will do; the program that gives it is needed later anyway.
                await named.info([nothing]);
                return true;
            }
            catch (error) {
                if (error instanceof program/* GitError */.XS)
                    return false;
                if (error instanceof lib_error/* ProcessError */.y && error.kind === 'not-found')
                    return false;
                throw error;
            }
        },
        changes: async (base, head) => parseRawDiff(await git.must([...diffArguments, (0,lib_commits/* sha */.h)(base), (0,lib_commits/* sha */.h)(head)])),
        close: () => named.close(),
    };
}
/** The name of no object. */
const nothing = '0'.repeat(40);


/***/ }),

/***/ 7016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines),
/* harmony export */   i: () => (/* binding */ emptyTree)
/* harmony export */ });
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2520);

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
                (0,_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .h)(tip),
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
        sha: (0,_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .h)(commit),
        parent: parent === '' ? undefined : (0,_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .h)(parent),
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


/***/ }),

/***/ 2758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ gitProgram),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _shakedown_process__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8922);
/* harmony import */ var _shakedown_process__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9097);


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
        ...(0,_shakedown_process__WEBPACK_IMPORTED_MODULE_1__/* .baseEnvironment */ .P)(),
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
        GIT_CEILING_DIRECTORIES: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(dir),
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
                if (!(error instanceof _shakedown_process__WEBPACK_IMPORTED_MODULE_2__/* .ProcessError */ .y) || error.kind !== 'timeout')
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
    if (!(error instanceof _shakedown_process__WEBPACK_IMPORTED_MODULE_2__/* .ProcessError */ .y))
        return error;
    return new _shakedown_process__WEBPACK_IMPORTED_MODULE_2__/* .ProcessError */ .y(error.kind, error.what, { program: 'git', args, stderr: error.stderr, cause: error.cause });
}
function withoutCredentials(text) {
    return text.replace(/:\/\/[^/@\s'"]*@/g, '://***@');
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}


/***/ }),

/***/ 5495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   pf: () => (/* binding */ defineInputs)
/* harmony export */ });
/* unused harmony export isSecret */
function defineInputs(specs) {
    return specs;
}
/** The name under which the runner hands an input over: blanks become `_`, dashes stay. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function isSecret(spec) {
    return spec.kind === 'secret' || spec.kind === 'secrets';
}


/***/ }),

/***/ 5416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ defineOutputs),
/* harmony export */   ww: () => (/* binding */ allOutputs)
/* harmony export */ });
/* unused harmony export standardOutputs */
/** Every action has these; an action may describe them in its own words, the nothing stays. */
const standardOutputs = {
    verdict: { nothing: 'error', describe: 'The verdict, in one word. `error` when the action could not come to one.' },
    reason: { nothing: 'none', describe: 'The reason in one sentence with numbers, at most 300 characters.' },
    report: { nothing: 'none', describe: 'Path of the full report (JSON), in the temporary folder of the runner.' },
};
/** The outputs an action adds to `verdict`, `reason` and `report`. */
function defineOutputs(specs) {
    return specs;
}
/** An action's own outputs after the three of all actions. */
function allOutputs(specs) {
    const all = { ...standardOutputs, ...specs };
    for (const [name, { nothing }] of Object.entries(standardOutputs)) {
        if (all[name]?.nothing !== nothing)
            throw new Error(`output ${name}: its nothing is ${nothing}`);
    }
    return all;
}


/***/ }),

/***/ 3328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __nccwpck_require__(1412);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __nccwpck_require__(8405);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./packages/kit/lib/event.js


/**
 * What the runner says of this run, from its environment and the payload file.
 * @throws ProblemError with everything that is missing: then this is not a runner
 */
function readEvent(env) {
    const problems = [];
    const demand = (name) => {
        const value = env[name] ?? '';
        if (value === '') {
            problems.push({
                where: `environment ${name}`,
                what: 'it is not set',
                mend: 'Run the action as a step of a workflow',
            });
        }
        return value;
    };
    const event = {
        name: demand('GITHUB_EVENT_NAME'),
        payload: readPayload(demand('GITHUB_EVENT_PATH'), problems),
        repository: readRepository(demand('GITHUB_REPOSITORY'), problems),
        sha: env['GITHUB_SHA'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        baseRef: env['GITHUB_BASE_REF'] ?? '',
        headRef: env['GITHUB_HEAD_REF'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        job: env['GITHUB_JOB'] ?? '',
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        workspace: demand('GITHUB_WORKSPACE'),
        temp: demand('RUNNER_TEMP'),
    };
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return event;
}
function readRepository(text, problems) {
    const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text);
    if (match === null && text !== '') {
        problems.push({ where: 'environment GITHUB_REPOSITORY', what: 'it is not owner/name', mend: 'Write owner/name' });
    }
    return { owner: match?.[1] ?? '', name: match?.[2] ?? '' };
}
function readPayload(path, problems) {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        problems.push({
            where: 'environment GITHUB_EVENT_PATH',
            what: `the event cannot be read from there (${Error.isError(error) ? error.message : String(error)})`,
            mend: 'It must name a JSON file',
        });
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __nccwpck_require__(2531);
;// CONCATENATED MODULE: ./packages/kit/lib/inputs/parse.js

/** Blank (ASCII) is the same as not given, for every kind. */
function isBlank(raw) {
    return (0,grammar/* trimAscii */.ic)(raw) === '';
}
/** What the input is when nobody gives it: '' and [] where the type has them, else undefined. */
function notGiven({ kind }) {
    if (kind === 'text' || kind === 'script' || kind === 'secret')
        return '';
    return kind === 'list' || kind === 'assignments' || kind === 'secrets' ? [] : undefined;
}
/**
 * Reads one value, given as an input or by a policy.
 * @throws ProblemError naming the input; about secrets it gives line numbers, never values
 */
function parseInput(spec, name, raw) {
    const where = `input ${quote(name)}`;
    const result = tryParse(spec, where, raw);
    if ('problem' in result)
        throw new ProblemError([result.problem]);
    return result.value;
}
function tryParse(spec, where, raw) {
    try {
        return { value: read(spec, raw) };
    }
    catch (error) {
        if (error instanceof grammar/* ValueFault */.Qe)
            return { problem: { where, what: error.what, mend: error.mend } };
        throw error;
    }
}
function read(spec, raw) {
    switch (spec.kind) {
        case 'text':
            return readText(raw);
        case 'script':
        case 'secret':
            return raw;
        case 'list':
            return (0,grammar/* readList */.LD)(raw);
        case 'assignments':
        case 'secrets':
            return (0,grammar/* readAssignments */.FI)(raw);
        case 'boolean':
            return (0,grammar/* readBoolean */.Vf)((0,grammar/* trimAscii */.ic)(raw));
        case 'duration':
            return (0,grammar/* readDuration */.$7)((0,grammar/* trimAscii */.ic)(raw));
        case 'size':
            return (0,grammar/* readSize */.ik)((0,grammar/* trimAscii */.ic)(raw));
        case 'integer':
            return (0,grammar/* readInteger */.JI)((0,grammar/* trimAscii */.ic)(raw), limits(spec));
        case 'number':
            return readNumber((0,grammar/* trimAscii */.ic)(raw), limits(spec));
        case 'choice':
            return (0,grammar/* readChoice */.Kf)((0,grammar/* trimAscii */.ic)(raw), spec.choices);
    }
}
function limits({ min, max }) {
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
/** One line. ASCII blanks around it go, a BOM or NBSP stays: both are legal in the names of refs. */
function readText(raw) {
    const text = (0,grammar/* trimAscii */.ic)(raw);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new grammar/* ValueFault */.Qe('it holds a line break or another control character', 'Write it on one line');
    }
    return text;
}
/** A decimal number such as `3`, `-0.5` or `12.25`; no exponent, no bare point. */
function readNumber(text, { min = -Number.MAX_VALUE, max = Number.MAX_VALUE }) {
    if (!/^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/.test(text)) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} is not a decimal number`, 'Write it like 3 or 0.5');
    }
    const value = Number(text);
    if (value < min)
        throw new grammar/* ValueFault */.Qe(`${text} is too small`, `Give at least ${min}`);
    if (value > max)
        throw new grammar/* ValueFault */.Qe(`${text} is too large`, `Give at most ${max}`);
    return value;
}

// EXTERNAL MODULE: ./packages/kit/lib/inputs/spec.js
var spec = __nccwpck_require__(5495);
;// CONCATENATED MODULE: ./packages/kit/lib/inputs/read.js



/**
 * Reads all inputs from the runner's `INPUT_*` variables. An absent or blank one takes its default (or fallback); what
 * the runner alone could evaluate (`${{ \u2026 }}`) is then empty.
 * @throws ProblemError with every mistake at once, undeclared `INPUT_*` included: the runner only warns about those,
 *   and a misspelt health check would silently be none
 */
function readInputs(specs, env) {
    const given = givenInputs(specs, env);
    const problems = undeclared(specs, env);
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        const result = readOne(spec, `input ${(0,grammar/* quote */.hD)(name)}`, given.get(name));
        if ('problem' in result)
            problems.push(result.problem);
        else
            values[name] = result.value;
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return { values: values, given };
}
/** The raw text of every declared input that is not blank. */
function givenInputs(specs, env) {
    const given = new Map();
    for (const name of Object.keys(specs)) {
        const raw = env[(0,spec/* variableOf */.Qn)(name)];
        if (raw !== undefined && !isBlank(raw))
            given.set(name, raw);
    }
    return given;
}
/** One input from its raw text, or from what stands for it when it is not given. */
function readOne(spec, where, raw) {
    const text = raw ?? spec.default ?? spec.fallback ?? '';
    if (spec.required === true && isMissing(spec, text)) {
        return { problem: { where, what: 'it is required and not given', mend: `Give it. ${spec.describe}` } };
    }
    if (isBlank(text) || (raw === undefined && text.includes('${{')))
        return { value: notGiven(spec) };
    return tryParse(spec, where, text);
}
/** Blank, or a list of nothing but comments. */
function isMissing(spec, text) {
    if (isBlank(text))
        return true;
    if (spec.kind !== 'list' && spec.kind !== 'assignments' && spec.kind !== 'secrets')
        return false;
    return text.split('\n').every((line) => isBlank(line) || /^[ \t]*#/.test(line));
}
function undeclared(specs, env) {
    const known = new Set(Object.keys(specs).map(spec/* variableOf */.Qn));
    return Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
        .toSorted()
        .map((variable) => {
        const name = variable.slice('INPUT_'.length).toLowerCase();
        return {
            where: `input ${(0,grammar/* quote */.hD)(name)}`,
            what: 'the action has no such input',
            mend: (0,grammar/* didYouMean */.au)(name, Object.keys(specs)),
        };
    });
}

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./packages/kit/lib/foreign.js
/**
 * Text from outside, made harmless for the runner's log. The runner scans every line of stdout and stderr: `::command::`
 * acts at the start of a line, the older `##[command]` anywhere in it, so a remote host could set this step's outputs or
 * mask the whole log. The two marks are broken up visibly.
 */
const LINE_LIMIT = 4096;
/** One printable line, at most 4 KiB long. */
function neutralLine(line) {
    // A runaway line is cut before the expressions below walk over it, and once more after.
    const text = breakCommands(printable(line.slice(0, 4 * LINE_LIMIT)));
    const missing = line.length > 4 * LINE_LIMIT || text.length > LINE_LIMIT;
    return missing ? `${wellFormed(text.slice(0, LINE_LIMIT))}\u2026 (line cut here)` : text;
}
/** Our own messages hold names from outside, too; their line breaks stay. */
function neutralText(text) {
    return text
        .split('\n')
        .map((line) => breakCommands(printable(line)))
        .join('\n');
}
/** The runner trims Unicode blanks before it looks for `::`. */
function breakCommands(line) {
    return line.replace(/^([\s\u180e\u200b-\u200f\u2060\ufeff]*)::/, '$1: :').replaceAll('##[', '## [');
}
/** Without escape sequences (colours, cursor moves, titles), control characters and characters that reverse the writing. */
function printable(line) {
    return (wellFormed(line)
        .replace(/\r+$/, '')
        // eslint-disable-next-line no-control-regex
        .replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, '')
        // eslint-disable-next-line no-control-regex
        .replace(/\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g, '')
        // eslint-disable-next-line no-control-regex
        .replace(/\u001b[ -/]*[0-~]?/g, '')
        // eslint-disable-next-line no-control-regex
        .replace(/[\n\v\f\r\u0085\u2028\u2029]/g, ' ')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ''));
}
/** Cutting, and hosts, can leave half of a surrogate pair. */
function wellFormed(text) {
    return text.toWellFormed();
}

;// CONCATENATED MODULE: ./packages/kit/lib/log.js


/** Annotations are cut by the runner at 4,096 characters; the log has the rest. */
const ANNOTATION_LIMIT = 4000;
/**
 * The log of a step. Nothing that is printed can act as a workflow command, except the commands written here.
 * @param redact hides secrets that are known by now
 */
function runnerLog(title, redact) {
    const annotation = (text) => neutralText(redact(text)).slice(0, ANNOTATION_LIMIT).toWellFormed();
    let depth = 0;
    return {
        debug(message) {
            // The runner drops them otherwise, after having read them.
            if (isDebug())
                core_debug(neutralText(redact(message)));
        },
        info: (message) => info(neutralText(redact(message))),
        notice: (message) => notice(annotation(message), { title }),
        warning: (message) => warning(annotation(message), { title }),
        error: (message) => error(annotation(message), { title }),
        annotate({ severity, message, file, line }) {
            const place = {
                title,
                ...(file === undefined ? {} : { file }),
                ...(line === undefined ? {} : { startLine: line }),
            };
            const tell = { error: error, warning: warning, notice: notice }[severity];
            tell(annotation(message), place);
        },
        foreign(text) {
            for (const line of text.replace(/\r?\n$/, '').split('\n'))
                info(neutralLine(redact(line)));
        },
        async group(name, work) {
            // The runner knows one level of folding: an inner end would close the outer group.
            depth += 1;
            if (depth === 1)
                startGroup(neutralLine(redact(name)));
            else
                info(`\u2014 ${neutralText(redact(name))}`);
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    endGroup();
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/kit/lib/masks.js

const SHORTEST = 4;
/**
 * Hiding these would hide half of the log, and GitHub drops every job output that masking would alter: outputs of this
 * suite hold exactly such words.
 */
const common = new Set('true false null none undefined unknown main master test tests testnet staging production passed failed error localhost null-deployment'.split(' '));
/**
 * @param register tells the runner; by default `::add-mask::`
 */
function openMasks(register = core_setSecret) {
    const known = new Set();
    let longestFirst = [];
    const hide = (value) => {
        if (known.has(value))
            return;
        known.add(value);
        longestFirst = [...known].toSorted((a, b) => b.length - a.length);
        register(value);
    };
    const redact = (text) => longestFirst.reduce((rest, value) => rest.replaceAll(value, '***'), text);
    const cleaned = (value) => {
        if (typeof value === 'string')
            return redact(value);
        if (value === null || typeof value !== 'object')
            return value;
        if (Array.isArray(value))
            return value.map(cleaned);
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), cleaned(item)]));
    };
    /** A report of a thousand files mostly has no secret in it, and one look at its text tells that. */
    const redactJson = (value) => {
        if (longestFirst.length === 0)
            return value;
        const text = JSON.stringify(value);
        return longestFirst.some((secret) => text.includes(JSON.stringify(secret).slice(1, -1))) ? cleaned(value) : value;
    };
    return {
        add(secret) {
            const lines = linesOf(secret);
            const whole = lines.length > 0 && lines.every(isMaskable);
            // The runner would also mask each line of a value by itself, a lone `{` included: then the lines must do.
            if (whole)
                hide(secret.trim());
            for (const line of lines)
                if (isMaskable(line))
                    hide(line);
            return whole;
        },
        redact,
        redactJson,
    };
}
function linesOf(secret) {
    return secret
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function isMaskable(value) {
    return value.length >= SHORTEST && !common.has(value.toLowerCase());
}

// EXTERNAL MODULE: ./packages/kit/lib/outputs.js
var outputs = __nccwpck_require__(5416);
// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var lib_summary = __nccwpck_require__(7026);
;// CONCATENATED MODULE: ./packages/kit/lib/sink.js




/** GitHub takes 1 MiB of outputs per job, counted in UTF-16; what is beyond is lost without a word. */
const OUTPUTS_LIMIT = 400_000;
/**
 * Gives every output its explicit nothing at once, so that none is ever empty, whatever happens next.
 * @throws Error when GITHUB_OUTPUT is not set: `@actions/core` would print `::set-output`, which nobody reads any more
 */
function openOutputs(specs, env, redact) {
    if ((env['GITHUB_OUTPUT'] ?? '') === '') {
        throw new Error('GITHUB_OUTPUT is not set, so no output can be given. Run the action as a step of a workflow.');
    }
    const all = (0,outputs/* allOutputs */.ww)(specs);
    let written = 0;
    let now = new Map();
    const write = (name, text) => {
        now = new Map([...now, [name, text]]);
        setOutput(name, text);
    };
    const set = (name, value) => {
        const spec = all[name];
        if (spec === undefined)
            throw new Error(`the action declares no output ${name}`);
        const text = value === '' ? spec.nothing : redact(value);
        if (written + text.length > OUTPUTS_LIMIT)
            throw new Error(`output ${name} is too long (${text.length} characters)`);
        written += text.length;
        write(name, text);
    };
    const mark = () => {
        const then = now;
        return () => {
            for (const [name, text] of then)
                if (now.get(name) !== text)
                    write(name, text);
        };
    };
    for (const [name, { nothing }] of Object.entries(all))
        set(name, nothing);
    return { set, mark };
}
/** Adds to the step's summary; without a summary file (GitHub Enterprise Server before 3.6) there is none. */
function writeSummary(markdown, env) {
    const file = env['GITHUB_STEP_SUMMARY'] ?? '';
    if (file !== '' && markdown !== '')
        (0,external_node_fs_.appendFileSync)(file, `${(0,lib_summary/* limitSummary */.g9)(markdown, lib_summary/* SUMMARY_LIMIT */.Jt - 1)}\n`);
}

;// CONCATENATED MODULE: ./packages/kit/lib/state.js

/** What main leaves for post: written to GITHUB_STATE, handed back by the runner as `STATE_<name>`. */
function openState(env) {
    const saved = new Map();
    return {
        save(name, value) {
            if ((env['GITHUB_STATE'] ?? '') === '') {
                throw new Error('GITHUB_STATE is not set, so nothing can be kept for the post step. Run the action as a step of a workflow.');
            }
            saved.set(name, value);
            saveState(name, value);
        },
        get: (name) => saved.get(name) ?? env[`STATE_${name}`] ?? '',
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/kit/lib/folder.js


/**
 * A folder of this step's own under RUNNER_TEMP, `shakedown/<action>[-<n>]`: the same action may run several times in a
 * job, and a report must not replace an earlier one. Only this user may look into it, since it may hold remote logs.
 */
function makeFolder(runnerTemp, action) {
    const parent = (0,external_node_path_.join)(runnerTemp, 'shakedown');
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    for (let n = 1; n <= 10_000; n++) {
        const folder = (0,external_node_path_.join)(parent, n === 1 ? action : `${action}-${n}`);
        try {
            (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
            return folder;
        }
        catch (error) {
            if (!(Error.isError(error) && 'code' in error && error.code === 'EEXIST'))
                throw error;
        }
    }
    throw new Error(`${parent} holds too many folders`);
}
/** @throws Error when `name` could lead out of the folder */
function pathIn(folder, name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/.test(name))
        throw new Error(`not a plain file name: ${JSON.stringify(name)}`);
    return (0,external_node_path_.join)(folder, name);
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/context.js

const FOLDER_STATE = 'shakedown-folder';
const POST_STATE = 'shakedown-is-post';
/** What main and post work with. */
function contextOf(parts) {
    const { event, given, folder, log, clock, signal, masks, state, set } = parts;
    return {
        event,
        env: cleanEnvironment(parts.env),
        given,
        log,
        clock,
        signal,
        set,
        mask: masks.add,
        state,
        temp: (name) => pathIn(folder, name),
    };
}
/** Main makes the step's folder, post finds it again. */
function folderOf(state, runnerTemp, action, keep) {
    const known = state.get(FOLDER_STATE);
    if (known !== '')
        return known;
    const folder = makeFolder(runnerTemp, action);
    if (keep)
        state.save(FOLDER_STATE, folder);
    return folder;
}
/** Whatever is handed on from here (to a program, to a host) holds neither inputs nor the runner's own credentials. */
function cleanEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/.test(name)));
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/exit.js

/** A reader of our output that has stopped reading must not hold the job. */
const DRAIN_MS = 300;
/**
 * Ends the process with everything printed. Explicitly, because a forgotten socket or timer would keep the step waiting
 * until the job's time-out.
 */
async function leave(code, clock) {
    process.exitCode = code;
    const drained = Promise.all([process.stdout, process.stderr].map(drain));
    await Promise.race([drained, clock.sleep(DRAIN_MS)]);
    process.exit(code);
}
/** When the log's reader is gone, outputs and report still have to be written. */
function surviveClosedLog() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
}
function drain(stream) {
    return new Promise((resolve) => {
        stream.write('', () => resolve());
    });
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/interruption.js
/**
 * The runner sends SIGINT, after 7.5 s SIGTERM, after another 2.5 s it kills the tree (ProcessInvoker.cs). Each grace
 * leaves time to write outputs and report before the next blow.
 */
const GRACE_MS = { SIGINT: 6_800, SIGTERM: 1_900, fault: 5_000 };
/** The reason of the abort when somebody cancelled the run, or a time-out of the step or job ended it. */
class Interrupted extends Error {
    by;
    constructor(by) {
        super(`the step was cancelled or ran into its time-out (${by})`);
        this.name = 'Interrupted';
        this.by = by;
    }
}
/** Turns signals and unawaited failures into one abort, and gives the work a bounded time to tidy up. */
function watchInterruptions(clock, on = process) {
    const controller = new AbortController();
    const { promise: overdue, resolve: giveUp } = Promise.withResolvers();
    let fault;
    const endWithin = (ms, why) => {
        void clock.sleep(ms).then(() => giveUp(why(`${(ms / 1000).toFixed(1)} s`)));
    };
    for (const by of ['SIGINT', 'SIGTERM']) {
        let seen = false;
        on.on(by, () => {
            if (seen)
                return;
            seen = true;
            const reason = new Interrupted(by);
            controller.abort(reason);
            endWithin(GRACE_MS[by], (s) => new Error(`${reason.message}, and the work did not end within ${s}`, { cause: reason }));
        });
    }
    const fail = (thrown) => {
        if (fault !== undefined || isEcho(thrown, controller.signal))
            return;
        fault = asError(thrown);
        const first = fault;
        controller.abort(first);
        endWithin(GRACE_MS.fault, () => first);
    };
    on.on('uncaughtException', fail);
    on.on('unhandledRejection', fail);
    // An await that nothing can ever settle: without this, Node ends with code 13 and a warning that names no reason.
    on.on('beforeExit', () => giveUp(new Error('the work stopped without a result: nothing was left that it could wait for')));
    return { signal: controller.signal, overdue, fault: () => fault };
}
/** A wait that nobody awaited any more rejects with the reason of the abort: that is no failure of its own. */
function isEcho(thrown, signal) {
    if (!signal.aborted)
        return false;
    return (thrown === signal.reason ||
        (Error.isError(thrown) && (thrown.cause === signal.reason || thrown.name === 'AbortError')));
}
function asError(thrown) {
    return Error.isError(thrown) ? thrown : new Error(`something was thrown that is no error: ${String(thrown)}`);
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/failure.js



/**
 * The verdict `error`: the action could not come to a verdict. The outputs keep what they have, which is their nothing
 * or a strict answer set earlier.
 */
function failureOf(error, title) {
    const problems = error instanceof problem/* ProblemError */.Mm ? error.problems : [];
    const reason = cutReason(problems.length > 0 ? countedReason(problems) : error.message);
    return {
        verdict: 'error',
        passed: false,
        reason,
        outputs: {},
        report: problems.length > 0
            ? { problems: problems.map(({ where, what, mend }) => ({ where, what, mend })) }
            : {
                causes: causesOf(error),
                stack: (error.stack ?? '')
                    .split('\n')
                    .slice(1, 12)
                    .map((line) => line.trim()),
            },
        summary: (0,lib_summary/* join */.fj)((0,lib_summary/* verdictHeading */.G8)({ title, verdict: 'error', passed: false, reason }), problems.length > 0
            ? problemTable(problems)
            : causesOf(error)
                .slice(1)
                .map((cause) => `- ${(0,lib_summary/* escapeMarkdown */.FV)(cause)}`)
                .join('\n')),
        notices: [],
        warnings: [],
        annotation: problems.length > 0 ? problems.map(problem/* describeProblem */.BJ).join('\n') : causesOf(error).join('\ncaused by: '),
    };
}
/** A cancellation that main did not tell itself: it threw on its way out, or took longer than the runner waits. */
function cancellationOf(error, title, verdict) {
    if (!(error instanceof Interrupted || error.cause instanceof Interrupted))
        return undefined;
    const reason = cutReason(error.message);
    const summary = (0,lib_summary/* verdictHeading */.G8)({ title, verdict, passed: false, reason });
    return { verdict, passed: false, reason, outputs: {}, report: {}, summary, notices: [], warnings: [] };
}
/** One line of at most `limit` characters, never half of one. */
function cutReason(text, limit = 300) {
    const line = text.replace(/\s+/g, ' ').trim().toWellFormed();
    if (line.length <= limit)
        return line;
    // Half of a surrogate pair at the cut becomes U+FFFD; dropped, the text stays what somebody wrote.
    return `${line
        .slice(0, limit - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd()}\u2026`;
}
function countedReason(problems) {
    const [first] = problems;
    const text = first === undefined ? '' : (0,problem/* describeProblem */.BJ)(first);
    return problems.length === 1 ? text : `${problems.length} mistakes, the first: ${text}`;
}
function problemTable(problems) {
    return (0,lib_summary/* table */.tp)(['Where', 'What is wrong', 'How to mend it'], problems.map(({ where, what, mend }) => [(0,lib_summary/* escapeCell */.kq)(where), (0,lib_summary/* escapeCell */.kq)(what), (0,lib_summary/* escapeCell */.kq)(mend)]));
}
/** The messages of an error and of what caused it, at most 8. */
function causesOf(error) {
    const messages = [];
    for (let at = error; at !== undefined && messages.length < 8; at = Error.isError(at) ? at.cause : undefined) {
        const message = Error.isError(at) ? at.message || at.name : JSON.stringify(at);
        if (!messages.includes(message))
            messages.push(message);
    }
    return messages;
}

;// CONCATENATED MODULE: ./packages/kit/lib/report.js


/** The form of a report file changes only with this number; adding keys does not change it. */
const REPORT_SCHEMA = 1;
/** What all reports have in common; each action adds its own keys. */
const reportSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The report of a Shakedown action',
    type: 'object',
    additionalProperties: true,
    required: ['schema', 'action', 'verdict', 'passed', 'reason'],
    properties: {
        schema: { const: REPORT_SCHEMA },
        action: { type: 'string', description: 'name of the action, e.g. change-classifier' },
        verdict: { type: 'string', description: 'the verdict, as in the output of that name' },
        passed: { type: 'boolean', description: 'whether the step passed' },
        reason: { type: 'string', maxLength: 300, description: 'one sentence with numbers' },
        causes: {
            type: 'array',
            items: { type: 'string' },
            description: 'only with the verdict error: what went wrong, and what caused it, outermost first',
        },
        stack: { type: 'array', items: { type: 'string' }, description: 'beside causes: where in the code it happened' },
        problems: {
            type: 'array',
            description: 'only with the verdict error: mistakes in inputs or policy',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['where', 'what', 'mend'],
                properties: { where: { type: 'string' }, what: { type: 'string' }, mend: { type: 'string' } },
            },
        },
    },
};
/** Writes the report into the step's folder and returns its path. `body` is an object. */
function writeReport(folder, head, body) {
    const path = (0,external_node_path_.join)(folder, 'report.json');
    const { action, verdict, passed, reason } = head;
    const report = { schema: REPORT_SCHEMA, action, verdict, passed, reason, ...omit(body, head) };
    (0,external_node_fs_.writeFileSync)(path, `${JSON.stringify(report, undefined, 2)}\n`);
    return path;
}
/** The head has the last word. */
function omit(body, head) {
    return Object.fromEntries(Object.entries(body ?? {}).filter(([key]) => key !== 'schema' && !(key in head)));
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/publish.js




/**
 * Tells how the work ended: report, outputs, summary, annotation. Returns whether the step passes.
 * What cannot be told is not passed: a fault in here turns a good ending into `error`.
 */
function publish(ending, place) {
    const takeBack = place.outputs.mark();
    try {
        return tell(ending, place);
    }
    catch (error) {
        const failure = failureOf(asError(error), place.action.title);
        try {
            // A job that runs `if: always()` reads outputs of a failed step, too: only the strict ones may stay.
            takeBack();
            return tell(failure, place);
        }
        catch {
            place.log.error(failure.annotation ?? failure.reason);
            return false;
        }
    }
}
function tell(ending, { action, outputs, log, masks, env, folder }) {
    const { verdict, notices, warnings } = ending;
    const passed = ending.passed && verdict !== 'error' && verdict !== '';
    const reason = cutReason(masks.redact(ending.reason)) || 'none';
    const report = folder === undefined
        ? 'none'
        : writeReport(folder, { action: action.name, verdict, passed, reason }, masks.redactJson(ending.report));
    // Whatever can fail comes before the answer.
    writeSummary(masks.redact(ending.summary), env);
    for (const [name, value] of Object.entries(ending.outputs))
        if (value !== undefined)
            outputs.set(name, value);
    outputs.set('report', report);
    outputs.set('reason', reason);
    // The verdict comes last: until everything else is told, it stays `error`.
    outputs.set('verdict', verdict);
    for (const notice of notices)
        log.notice(notice);
    for (const warning of warnings)
        log.warning(warning);
    for (const annotation of ending.annotations ?? [])
        log.annotate(annotation);
    if (passed)
        log.info(`${action.title}: ${verdict}. ${reason}`);
    else
        log.error(ending.annotation ?? `${verdict}: ${reason}`);
    return passed;
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/secrets.js


/**
 * Registers every secret input before anything can print it, also those in inputs that do not read well.
 * Returns the names of those that cannot be hidden whole.
 */
function maskInputs(specs, env, masks) {
    const exposed = [];
    for (const [name, { kind }] of Object.entries(specs)) {
        const raw = env[(0,spec/* variableOf */.Qn)(name)] ?? '';
        if (kind === 'secret' && raw.trim() !== '' && !masks.add(raw))
            exposed.push(name);
        if (kind !== 'secrets')
            continue;
        for (const { name: variable, value } of assignmentsIn(raw)) {
            if (value.trim() !== '' && !masks.add(value))
                exposed.push(`${name}: ${variable}`);
        }
    }
    return exposed;
}
function assignmentsIn(raw) {
    try {
        return (0,grammar/* readAssignments */.FI)(raw);
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        // Not assignments, so anything in it may be a secret: whole lines, and what stands behind the first `=`.
        return raw.split('\n').flatMap((line, index) => [
            { name: `line ${index + 1}`, value: line },
            { name: `line ${index + 1}`, value: line.slice(line.indexOf('=') + 1) },
        ]);
    }
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/index.js













/**
 * The one statement of an entry file: runs main, or post where main has left word of itself, and ends the process.
 * Exit code 0 exactly when the verdict passes.
 */
async function runAction(action) {
    const { env } = process;
    const clock = lib_clock/* systemClock */.m;
    surviveClosedLog();
    const interruption = watchInterruptions(clock);
    const masks = openMasks();
    const log = runnerLog(action.title, masks.redact);
    const world = { env, clock, log, masks, state: openState(env), interruption };
    try {
        const passed = world.state.get(POST_STATE) === '' ? await runMain(action, world) : await runPost(action, world);
        return await leave(passed ? 0 : 1, clock);
    }
    catch (error) {
        log.error(asError(error).message);
        return leave(1, clock);
    }
}
async function runMain(action, world) {
    const { env, log, masks, interruption } = world;
    const outputs = openOutputs(action.outputs, env, masks.redact);
    const exposed = maskInputs(action.inputs, env, masks);
    if (exposed.length > 0) {
        log.warning(`Too short or too common to be hidden in the log: ${exposed.join(', ')}. Use longer secrets.`);
    }
    const place = {};
    const ending = await Promise.race([work(action, world, outputs, place), overdue(action, interruption)]);
    const fault = interruption.fault();
    return publish(fault === undefined ? ending : failureOf(fault, action.title), {
        action,
        outputs,
        log,
        masks,
        env,
        ...place,
    });
}
async function work(action, world, outputs, place) {
    const { env, state, interruption } = world;
    try {
        if (action.post !== undefined)
            state.save(POST_STATE, 'true');
        const { event, inputs, given } = readAll(action, env, (temp) => {
            place.folder = folderOf(state, temp, action.name, action.post !== undefined);
        });
        const folder = place.folder ?? '';
        const context = contextOf({
            ...world,
            ...interruption,
            name: action.name,
            event,
            given,
            folder,
            set: outputs.set,
        });
        const outcome = await action.main(inputs, context);
        const { notices = [], warnings = [] } = outcome;
        return { ...outcome, reason: cutReason(outcome.reason), notices, warnings };
    }
    catch (error) {
        return endingOf(whyStopped(asError(error), interruption.signal), action);
    }
}
/** Inputs and event together, so that all mistakes come in one go; the step's folder as soon as RUNNER_TEMP is known. */
function readAll(action, env, makeFolder) {
    const problems = [];
    const event = (0,problem/* collect */.Fo)(problems, () => readEvent(env));
    const temp = event?.temp ?? env['RUNNER_TEMP'] ?? '';
    if (temp !== '')
        makeFolder(temp);
    const read = (0,problem/* collect */.Fo)(problems, () => readInputs(action.inputs, env));
    if (event === undefined || read === undefined || problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return { event, inputs: read.values, given: read.given };
}
async function overdue(action, interruption) {
    return endingOf(await interruption.overdue, action);
}
function endingOf(error, { title, whenCancelled = '' }) {
    const cancelled = whenCancelled === '' ? undefined : cancellationOf(error, title, whenCancelled);
    return cancelled ?? failureOf(error, title);
}
/** When the work was told to stop, what it threw on its way out is not the reason. */
function whyStopped(error, signal) {
    const reason = signal.reason;
    return signal.aborted && Error.isError(reason) ? reason : error;
}
async function runPost(action, world) {
    const { env, log, masks, state, interruption } = world;
    maskInputs(action.inputs, env, masks);
    const post = async () => {
        try {
            const event = readEvent(env);
            const folder = folderOf(state, event.temp, action.name, false);
            const given = givenInputs(action.inputs, env);
            await action.post?.(contextOf({ ...world, ...interruption, name: action.name, event, given, folder, set: refuseOutput }));
            return undefined;
        }
        catch (error) {
            return whyStopped(asError(error), interruption.signal);
        }
    };
    const failure = (await Promise.race([post(), interruption.overdue])) ?? interruption.fault();
    if (failure === undefined)
        return true;
    log.error(failureOf(failure, action.title).annotation ?? failure.message);
    return false;
}
function refuseOutput(name) {
    throw new Error(`output ${name} is set after the step is over`);
}


/***/ }),

/***/ 7026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   G8: () => (/* binding */ verdictHeading),
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   g9: () => (/* binding */ limitSummary),
/* harmony export */   kq: () => (/* binding */ escapeCell),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports block, link */
/**
 * Markdown for the job summary. What comes from outside (names of files, branches and hosts, remote output) must go
 * through `escapeMarkdown`, `escapeCell` or `code`, or it could draw links, pictures and tables of its own.
 */
function heading(level, text) {
    return `${'#'.repeat(level)} ${oneLine(text)}`;
}
/** The first line of every summary: a mark, the title, the verdict, the reason. */
function verdictHeading(o) {
    return `${heading(2, `${o.passed ? '\u2705' : '\u274c'} ${escapeMarkdown(o.title)}: ${escapeMarkdown(o.verdict)}`)}\n\n${escapeMarkdown(o.reason)}`;
}
/** Cells are Markdown: escape what comes from outside. Line breaks and stray pipes in a cell cannot break the row. */
function table(columns, rows) {
    const line = (cells) => `| ${columns.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
    return [line(columns), `|${columns.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}
/** Inline code, whatever backticks the text has. */
function code(text) {
    const flat = oneLine(text);
    if (flat === '')
        return '';
    const fence = '`'.repeat(longestRun(flat) + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** A block of text as it stands. */
function block(text, language = '') {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}
function mermaid(source) {
    return block(source, 'mermaid');
}
/** Folded; `title` is plain text, `body` is Markdown. */
function details(title, body) {
    return `<details><summary>${escapeHtml(oneLine(title))}</summary>\n\n${body}\n\n</details>`;
}
/** A link to http or https; anything else is shown as text only. */
function link(text, url) {
    const label = escapeMarkdown(text);
    if (!URL.canParse(url))
        return label;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
        return label;
    return `[${label}](${href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** Plain text as Markdown that shows exactly that text, on one line. */
function escapeMarkdown(text) {
    return (oneLine(text)
        .replace(/[\\`*_[\]|~$#]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/@(?=\w)/g, '@&#8203;')
        // GitHub makes links of bare addresses.
        .replaceAll('://', '&#58;//')
        .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#46;`));
}
/** The same for a cell of a table. */
const escapeCell = escapeMarkdown;
function join(...parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
/** What the runner accepts per step; it discards a longer summary whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Cut to `limit` bytes of UTF-8 at the end of a line, saying so; an open code block or fold is closed. */
function limitSummary(text, limit = SUMMARY_LIMIT) {
    if (Buffer.byteLength(text) <= limit)
        return text;
    const note = '\n\n_Cut here: the summary was longer than GitHub shows. The report has everything._\n';
    const room = limit - Buffer.byteLength(note) - 64;
    const bytes = Buffer.from(text).subarray(0, Math.max(0, room));
    const end = bytes.lastIndexOf(0x0a);
    const kept = bytes.subarray(0, Math.max(0, end)).toString('utf8');
    return `${kept}${closings(kept)}${note}`;
}
function closings(text) {
    let fence = '';
    let folds = 0;
    for (const line of text.split('\n')) {
        const run = /^`{3,}/.exec(line)?.[0];
        if (fence === '' && run !== undefined)
            fence = run;
        else if (fence !== '' && line === fence)
            fence = '';
        else if (fence === '')
            folds += count(line, '<details>') - count(line, '</details>');
    }
    return `${fence === '' ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.min(4, Math.max(0, folds)))}`;
}
function count(text, part) {
    return text.split(part).length - 1;
}
function cell(markdown) {
    return oneLine(markdown).replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
}
/** Line breaks and other control characters become blanks. */
function oneLine(text) {
    // eslint-disable-next-line no-control-regex
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 7082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyPlace),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/** Where the law was read, for people. */
function policyPlace({ origin, file, where }) {
    switch (origin) {
        case 'file':
            return `${file} at ${where}`;
        case 'builtin':
            return `built in, since ${where} has no ${file}`;
        case 'inline':
            return 'in the workflow file';
    }
}
/** A name with control characters is shown as JSON writes it, or two names could look like one. */
function shownPath(path) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(path) ? JSON.stringify(path) : path;
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 2939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ classified)
});

// EXTERNAL MODULE: ./packages/change/lib/classify.js + 11 modules
var classify = __nccwpck_require__(671);
// EXTERNAL MODULE: ./packages/change/lib/evidence.js
var evidence = __nccwpck_require__(6933);
// EXTERNAL MODULE: ./packages/ports/lib/files.js
var lib_files = __nccwpck_require__(645);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __nccwpck_require__(2531);
;// CONCATENATED MODULE: ./packages/plan/lib/surroundings.js

/**
 * What the roots of the policy's closure are built from, on both sides of every comparison: what was built in before the
 * change and what is now both count. Only where a changed file would be outside is it asked what the packages inside name
 * by themselves, since all their sources are read for that.
 */
async function surroundingsOf(policy, ranges, sidesOf, changes) {
    const { closure } = policy;
    if (closure === undefined)
        return undefined;
    const { borrowingClosureOf, closureOf, mayBeBuilt } = await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(272), __nccwpck_require__.e(776)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3776));
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
                if (!(error instanceof lib_files/* FilesUnreadable */.l))
                    throw error;
                faults.push(error.message);
            }
        }
        return found;
    };
    let closures = await onEach(async (side) => closureOf(await side.workspace(), roots));
    if (faults.length === 0 && changes.some((change) => namesOf(change).some((path) => isOutside(closures, path)))) {
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
function namesOf({ path, oldPath }) {
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
    return `there is no package in ${(0,grammar/* quote */.hD)(root)}, which closure.roots names`;
}

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __nccwpck_require__(1504);
// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __nccwpck_require__(1703);
;// CONCATENATED MODULE: ./packages/plan/lib/files-at.js


/** Lock files of large workspaces have a few megabytes. */
const maxBytes = 16 * 1024 * 1024;
/** What is kept of each commit. */
const maxKept = 32 * 1024 * 1024;
/** One request each: an answer that needs more of them is not worth a token's hourly quota. */
const mostByApi = 100;
/** The files of a commit, from where the comparison came from. What was read once is kept: manifests are asked for often. */
function filesAt({ checkout, api }, commit, via) {
    const known = new Map();
    let listed;
    let listedByApi;
    let linked;
    let asked = 0;
    let kept = 0;
    const readByApi = async (paths) => {
        asked += paths.length;
        if (asked > mostByApi) {
            throw new lib_files/* FilesUnreadable */.l(`the API would have to be asked for more than ${mostByApi} files; add actions/checkout`);
        }
        const found = new Map();
        for (const path of paths) {
            const file = await (await connected()).file(path, commit);
            if (file === undefined)
                continue;
            // what the API gave as text no longer shows which bytes were none
            if (file.text.includes('\ufffd'))
                throw new lib_files/* FilesUnreadable */.l(`${(0,grammar/* quote */.hD)(path)} is not UTF-8; add actions/checkout`);
            found.set(path, new TextEncoder().encode(file.text));
        }
        return found;
    };
    const connected = async () => {
        if (api === undefined)
            throw new lib_files/* FilesUnreadable */.l('there is no token to ask the API');
        return await api();
    };
    const entriesByApi = async () => {
        const tree = (await (await connected()).commit(commit))?.tree;
        const { entries, complete } = tree === undefined ? { entries: [], complete: false } : await (await connected()).tree(tree, true);
        if (!complete)
            throw new lib_files/* FilesUnreadable */.l(`the API does not list all files of ${(0,sha/* shortSha */.Fu)(commit)}; add actions/checkout`);
        return entries.filter(({ mode }) => mode !== '040000');
    };
    const linksByApi = async () => {
        const links = (await (listedByApi ??= entriesByApi())).filter(({ mode }) => mode === '120000');
        if (links.length > 0)
            throw new lib_files/* FilesUnreadable */.l(`the API does not say where ${links.length} symbolic links lead; add actions/checkout`);
        return new Map();
    };
    const listByApi = async () => (await (listedByApi ??= entriesByApi())).map(({ path }) => path);
    const isLocal = via === 'git' && checkout !== undefined;
    return {
        async read(paths) {
            const missing = paths.filter((path) => !known.has(path));
            if (missing.length > 0) {
                const found = await telling(commit, () => isLocal ? checkout.readFiles(commit, missing, maxBytes) : readByApi(missing));
                for (const path of missing) {
                    const bytes = found.get(path);
                    kept += bytes?.length ?? 0;
                    if (kept <= maxKept)
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
        if (error instanceof lib_files/* FilesUnreadable */.l)
            throw error;
        throw new lib_files/* FilesUnreadable */.l(`files of ${(0,sha/* shortSha */.Fu)(commit)} cannot be read (${(0,tips/* reasonOf */.A)(error)})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/plan/lib/versions.js



/**
 * Reads both versions of the files. Where one comparison in git shows all changes, it has named the blobs: they are read
 * at once, without a look into the trees, and nothing of them is kept. What is not found so is asked for by its path.
 */
async function readVersions(changes, ranges, sides, checkout) {
    const isNamed = ranges.length === 1 && ranges[0]?.source === 'git' && checkout !== undefined;
    const blobs = isNamed ? await readBlobs(checkout, changes.filter(evidence/* isComparable */.n)) : new Map();
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
        if (!(error instanceof lib_files/* FilesUnreadable */.l))
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
const batches = { first: 2, most: 128 };
/**
 * What the policy asks to be known beyond names. Blobs are read only of files that a proof could lower, the most
 * demanding first, and only until one of them keeps its target: then the answer stands.
 */
async function gatherEvidence(options) {
    const { input, ranges, sidesOf, explain, log } = options;
    const { policy, changeSet } = input;
    const closure = await surroundingsOf(policy, ranges, sidesOf, changeSet.changes);
    const byNames = closure === undefined ? evidence/* noEvidence */.G : { ...evidence/* noEvidence */.G, closure };
    // of a change that is not known whole no proof changes the answer
    if (!changeSet.complete || trustsNothing(policy))
        return byNames;
    const { attributeFiles, prove, proversOf } = await __nccwpck_require__.e(/* import() */ 934).then(__nccwpck_require__.bind(__nccwpck_require__, 4934));
    const provers = proversOf(policy.content);
    const named = (0,classify/* nameChanges */.Z)({ ...input, evidence: byNames }, (change, path) => isCovered(provers, change, path));
    const proofs = new Map();
    const proveIn = prover(options, (versions, sides) => prove(provers, versions, sides));
    for (const { provable, stands } of named.rungs) {
        if (stands && explain === 'brief')
            break;
        let held = 0;
        let count = batches.first;
        for (let at = 0; at < provable.length; at += count, count = Math.min(count * 2, batches.most)) {
            if (at > 0)
                log.debug(`${at} of ${provable.length} files compared`);
            const changes = provable.slice(at, at + count);
            await readAhead(options, attributeFiles(changes.map(({ path }) => path)));
            for (const [change, proof] of await proveIn(changes)) {
                proofs.set(change, proof);
                if (proof.kind === 'same')
                    held++;
            }
            if (held < Math.min(at + count, provable.length) && explain === 'brief')
                return { ...byNames, named, proofs };
        }
    }
    return { ...byNames, named, proofs };
}
function trustsNothing({ content }) {
    return content.comments.length + content.tests.length + Object.keys(content.manifests).length === 0;
}
function isCovered(provers, change, path) {
    const { kind } = change;
    if (kind !== 'added' && kind !== 'deleted' && kind !== 'modified')
        return false;
    for (const prover of provers)
        if (prover.covers(path, kind))
            return (0,evidence/* isComparable */.n)(change);
    return false;
}
/** Each question to git is a turn of its own. What cannot be read is told of the file for which it is asked again. */
async function readAhead({ input, ranges, sidesOf }, paths) {
    for (const range of ranges) {
        if (range.source !== 'git')
            continue;
        const { base, head } = sidesOf(range, input.policy);
        for (const { files } of [base, head]) {
            try {
                await files.read(paths);
            }
            catch (error) {
                if (!(error instanceof lib_files/* FilesUnreadable */.l))
                    throw error;
            }
        }
    }
}
/** A file must be proven in every comparison that shows it: in a merge group, against both bases. */
function prover({ input, ranges, sidesOf, checkout, explain }, compare) {
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
                if (fault === undefined && !isShownBy(change, versions))
                    continue;
                const proof = fault === undefined ? await settled(() => compare(versions, sides)) : unproven(fault);
                found.set(change, proof);
                // It keeps its target, so the answer stands. What one comparison of several has shown so far proves nothing.
                if (proof.kind !== 'same' && explain === 'brief')
                    return ranges.length === 1 ? found : new Map([[change, proof]]);
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
        if (!(error instanceof lib_files/* FilesUnreadable */.l))
            throw error;
        return unproven(error.message);
    }
}
function unproven(why) {
    return { kind: 'unproven', why };
}

;// CONCATENATED MODULE: ./packages/plan/lib/sides.js

function openSides(sources) {
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
        workspace: () => (workspace ??= Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(272), __nccwpck_require__.e(776)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3776)).then(({ readWorkspace }) => readWorkspace(files))),
    };
}

;// CONCATENATED MODULE: ./packages/plan/lib/classified.js



/** Classifies a difference by its names, and by as much of its content as the policies ask for and the answer needs. */
async function classified(sources, difference) {
    const { input, ranges, explain } = difference;
    const { log, checkout } = sources;
    const sidesOf = openSides(sources);
    const { headPolicy, ...alone } = input;
    const gather = (policy) => gatherEvidence({ input: { ...alone, policy }, ranges, sidesOf, explain, log, checkout });
    const evidence = await gather(input.policy);
    const known = headPolicy?.policy === undefined
        ? { ...input, evidence }
        : { ...input, evidence, headPolicy: { ...headPolicy, evidence: await gather(headPolicy.policy) } };
    return { ...known, answer: (0,classify/* classify */.L)(known) };
}


/***/ }),

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fileAt)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1504);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8405);
/* harmony import */ var _tips_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1703);


/**
 * A plain file of a commit: from the checkout, else by the API. A partial clone (`filter: blob:none`, `tree:0`) without
 * credentials has the commit and cannot fetch its trees or bytes; then the API is asked, too. `undefined`: the commit has no such file.
 * @param maxBytes of what the checkout holds; the API gives files up to 1 MB
 * @throws ProblemError for a link, a folder, a submodule, bytes that are not UTF-8, or when nobody can show the bytes
 */
async function fileAt({ checkout, api }, commit, path, maxBytes) {
    let why = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(commit)} is not in the checkout`;
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
            if (error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm)
                throw error;
            why = `the checkout cannot show it (${(0,_tips_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)})`;
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where: path, what: 'it is not UTF-8', mend: 'Save it as UTF-8' }], { cause });
    }
}
function fault(where, what, mend) {
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where, what, mend }]);
}


/***/ }),

/***/ 8909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ nearTheGate),
/* harmony export */   f: () => (/* binding */ guardedPaths)
/* harmony export */ });
/* harmony import */ var _file_at_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4937);

/** The changes that can be of the gate at all, by their names: of 50,000 a handful, found in one walk. */
function nearTheGate(changes, policyFile) {
    const near = [];
    for (const change of changes) {
        const { path } = change;
        if (mayCall(path) || path === policyFile || isRenamedFrom(change, policyFile))
            near.push(change);
    }
    return near;
}
function isRenamedFrom({ kind, oldPath }, policyFile) {
    return kind === 'renamed' && oldPath !== undefined && (oldPath === policyFile || mayCall(oldPath));
}
/**
 * Which files hold the gate: the policy, the workflow that runs now, and every changed workflow or local action that uses
 * an action of this suite, itself or through a local action or workflow, before or after the change. Only changed files
 * are looked at; other files cannot have changed what the gate does.
 */
async function guardedPaths(sources, changes, ranges, policyFile) {
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
    // nearly every path, at a tenth of the price
    if (!path.endsWith('ml'))
        return false;
    return /(?:^\.github\/workflows\/[^/]+|(?:^|\/)action)\.ya?ml$/.test(path);
}
const unread = Symbol('unread');
const maxBytes = 512 * 1024;
const maxDepth = 10; // GitHub's own limit of nesting
function reader(sources, commit) {
    const known = new Map();
    const read = (path) => (0,_file_at_js__WEBPACK_IMPORTED_MODULE_0__/* .fileAt */ .W)(sources, commit, path, maxBytes).then((found) => found?.text, () => unread);
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


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   G8: () => (/* binding */ branchAt),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   dx: () => (/* binding */ labelsAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   wF: () => (/* binding */ shaAt)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1504);

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

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ headOf),
/* harmony export */   Z: () => (/* binding */ readSituation)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1504);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8405);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2663);


/** Events whose GITHUB_SHA is a commit that somebody chose; everywhere else it is the default branch's tip by chance. */
const headIsSha = new Set(['workflow_dispatch', 'schedule']);
/** @throws ProblemError when the payload lacks what its event promises, or inputs contradict it */
async function readSituation(sources, asked) {
    const { event } = sources;
    const situation = readEventPayload(event);
    const problems = [];
    if (asked.headSha !== '' && !(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(asked.headSha)) {
        problems.push(notASha('head-sha', asked.headSha));
    }
    if (asked.headSha !== '' && asked.head !== '' && asked.head !== asked.headSha) {
        const what = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(asked.head)} and head-sha ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(asked.headSha)} name two heads`;
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
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm(problems);
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
    const what = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(given)} contradicts the event ${event}, which says ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(said)}`;
    problems.push({ where: `input "${input}"`, what, mend: 'Leave the input out on this event' });
}
function notASha(input, text) {
    const mend = 'Give the whole object name, 40 hexadecimal digits in lower case';
    return { where: `input "${input}"`, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} is not a commit`, mend };
}
function readEventPayload(event) {
    const { payload, name } = event;
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(payload, 'pull_request') !== undefined && name.startsWith('pull_request'))
        return readPull(event);
    switch (name) {
        case 'push': {
            const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'ref') ?? event.ref;
            const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
            const before = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaAt */ .wF)(payload, 'before');
            const after = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaAt */ .wF)(payload, 'after');
            return {
                kind: 'push',
                ref,
                branch: branch !== undefined && (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .isBranchName */ .Q8)(branch) ? branch : undefined,
                before: before === undefined || (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isZeroSha */ .hp)(before) ? undefined : before,
                after: after === undefined || (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isZeroSha */ .hp)(after) ? undefined : after,
                forced: (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(payload, 'forced') !== false,
            };
        }
        case 'merge_group': {
            const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaAt */ .wF)(payload, 'merge_group', 'base_sha');
            const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaAt */ .wF)(payload, 'merge_group', 'head_sha');
            const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'merge_group', 'base_ref') ?? '';
            const baseBranch = ref.replace(/^refs\/heads\//, '');
            if (base === undefined || head === undefined || !(0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .isBranchName */ .Q8)(baseBranch)) {
                throw unreadable(name, 'merge_group.base_sha, head_sha or base_ref');
            }
            const number = /\/pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec((0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'merge_group', 'head_ref') ?? '')?.[1];
            return { kind: 'merge-group', base, head, baseBranch, number: number === undefined ? undefined : Number(number) };
        }
        default:
            return { kind: 'other', event: name, sha: headIsSha.has(name) && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(event.sha) ? event.sha : undefined };
    }
}
function readPull({ payload, name }) {
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(payload, 'pull_request', 'number');
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaAt */ .wF)(payload, 'pull_request', 'head', 'sha');
    const baseBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .branchAt */ .G8)(payload, 'pull_request', 'base', 'ref');
    if (number === undefined || head === undefined || baseBranch === undefined) {
        throw unreadable(name, 'pull_request.number, head.sha or base.ref');
    }
    const baseThen = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaAt */ .wF)(payload, 'pull_request', 'base', 'sha');
    return {
        kind: 'pull-request',
        number,
        head,
        baseBranch,
        baseThen,
        labelsThen: (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsAt */ .dx)(payload, 'pull_request', 'labels'),
    };
}
function unreadable(event, what) {
    const mend = 'Run on the events that GitHub sends, or give base and head';
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm([
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
    if (!(0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .isBranchName */ .Q8)(pull.base.ref))
        throw faultOfPull(`#${number} has no readable base branch`, 'Give base and head');
    return {
        kind: 'pull-request',
        number,
        head: headSha,
        baseBranch: pull.base.ref,
        baseThen: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(pull.base.sha) ? pull.base.sha : undefined,
        labelsThen: pull.labels,
    };
}
function faultOfPull(what, mend) {
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm([{ where: 'input "pull-request"', what, mend }]);
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openSources)
/* harmony export */ });
/* unused harmony export isRepositoryOfRun */
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


/***/ }),

/***/ 2559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   I8: () => (/* binding */ findCheckout),
/* harmony export */   M3: () => (/* binding */ connector),
/* harmony export */   dy: () => (/* binding */ openOptions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8405);



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
        const { connectGitHub } = await __nccwpck_require__.e(/* import() */ 316).then(__nccwpck_require__.bind(__nccwpck_require__, 2316));
        return await connectGitHub({ token, apiUrl: event.apiUrl, repository: event.repository, log, clock, signal });
    };
    return () => (connected ??= connect());
}
/** The folder of the checkout, and the outermost one that may hold its repository. @throws ProblemError */
async function findCheckout(workspace, given) {
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, given);
    if (!isFolder(dir)) {
        const what = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(given)} is no folder in the workspace`;
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm([{ where: 'input "working-directory"', what, mend: 'Give the folder of the checkout' }]);
    }
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, dir);
    return { dir, ceiling: inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside) ? dir : workspace };
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
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


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   X: () => (/* binding */ tips)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1504);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2663);


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

/***/ 5482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ trustedPolicy)
/* harmony export */ });
/* unused harmony export checkPath */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _shakedown_policy__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2675);
/* harmony import */ var _shakedown_policy__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9983);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1504);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8405);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2531);
/* harmony import */ var _file_at_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4937);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2663);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8797);






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
        return await (0,_file_at_js__WEBPACK_IMPORTED_MODULE_1__/* .fileAt */ .W)(sources, place.commit, path, maxBytes);
    };
    const shared = {
        file: inputs.policy,
        commit: place.commit,
        via: via.kind,
        read: (path) => read(path, maxFileBytes),
    };
    const where = place.commit === undefined ? place.name : `${place.name} (${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .Fu)(place.commit)})`;
    if (inputs.rules !== '') {
        const { policy, warnings } = (0,_shakedown_policy__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicy */ .O)(inputs.rules, 'input "rules"');
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
        const builtin = { origin: 'builtin', policy: _shakedown_policy__WEBPACK_IMPORTED_MODULE_4__/* .builtinPolicy */ .K, blob: 'none', warnings: [] };
        return { ...base, ...builtin, findings: [...place.findings, finding] };
    }
    const { policy, warnings } = (0,_shakedown_policy__WEBPACK_IMPORTED_MODULE_3__/* .parsePolicy */ .O)(found.text, inputs.policy);
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
    const isHead = ref === (0,_situation_js__WEBPACK_IMPORTED_MODULE_5__/* .headOf */ .U)(situation) || ref.replace(/^refs\/heads\//, '') === event.headRef;
    const ownWorkflow = event.name === 'pull_request_target' && !isHead;
    if ((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .isSha */ .HH)(ref))
        return { name: 'policy-ref', commit: ref, why: '', guarded: ownWorkflow, findings: [] };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (!(0,_payload_js__WEBPACK_IMPORTED_MODULE_6__/* .isBranchName */ .Q8)(branch)) {
        const mend = 'Give a branch or a whole commit id';
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_7__/* .ProblemError */ .Mm([{ where: 'input "policy-ref"', what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(ref)} is neither`, mend }]);
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
                `(${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .Fu)(tip.commit)}), which may be stale`;
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
            why = brought.kind === 'failed' ? brought.why : `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .Fu)(commit)} was not sent`;
        }
    }
    return api === undefined ? { kind: 'none', why: `${why}; there is no token for the API` } : { kind: 'api' };
}
function unreachable(file, branch, why) {
    const what = `it cannot be read from ${branch}, which is what counts (${why})`;
    return fault(file, what, 'Give token (contents: read), or check out this repository with credentials');
}
function fault(where, what, mend) {
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_7__/* .ProblemError */ .Mm([{ where, what, mend }]);
}
/** Paths are the repository's: relative, with `/`, without `.` and `..`. @throws ProblemError */
function checkPath(path) {
    const parts = path.split('/');
    if (path === '' || path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw fault('input "policy"', `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(path)} is not a path inside the repository`, 'Write it like .github/shakedown.yml');
    }
}
/** The name git would give these bytes (git-hash-object(1)). */
function blobIdOf(text) {
    const bytes = Buffer.from(text);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 9983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ builtinPolicy)
/* harmony export */ });
/* harmony import */ var _document_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3246);
/* harmony import */ var _document_content_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9849);


/** What counts where there is no policy file: every change needs the testnet. */
const builtinPolicy = {
    targets: _document_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTargets */ .iw,
    default: 'testnet',
    rules: [],
    content: _document_content_js__WEBPACK_IMPORTED_MODULE_1__/* .noContent */ .V$,
    closure: undefined,
    areas: new Map(),
    labels: { require: [] },
    approvePermission: 'maintain',
    proof: { workflows: [] },
};


/***/ }),

/***/ 9849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ noContent),
/* harmony export */   c_: () => (/* binding */ readContent),
/* harmony export */   mF: () => (/* binding */ readClosure)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9031);
/* harmony import */ var _presets_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3929);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2883);



const noContent = { comments: [], manifests: {}, tests: [] };
/** The key `content` replaces the preset's whole: a policy that names one language trusts no other. */
function readContent(draft, preset) {
    if (draft === undefined)
        return preset === undefined ? noContent : (0,_presets_index_js__WEBPACK_IMPORTED_MODULE_0__/* .presetContent */ .Lu)(preset);
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
    const target = draft.target === undefined ? mostDemanding : (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readTargetReference */ .V)(draft.target, 'closure.target', targets, findings);
    if (draft.target !== undefined && target === _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_DEPLOYMENT */ .K) {
        findings.problem('closure.target', 'the closure raises, and the null deployment is the least there is', 'Name a target that proves something, or leave it out');
    }
    return { roots: (draft.roots ?? []).filter((root) => root !== undefined), target };
}


/***/ }),

/***/ 2883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   V: () => (/* binding */ readTargetReference),
/* harmony export */   he: () => (/* binding */ readAreas),
/* harmony export */   oC: () => (/* binding */ patternReader)
/* harmony export */ });
/* unused harmony export reservedRuleNames */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2531);
/* harmony import */ var _patterns_path_set_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8141);
/* harmony import */ var _patterns_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(592);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9031);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7654);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3246);






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
                    const pattern = (0,_patterns_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .readPattern */ .ZS)(text);
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
                    if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ValueFault */ .Qe))
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
        return _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_DEPLOYMENT */ .K;
    const name = (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetName */ .je)(reference);
    // a faulty ladder would make every reference to it a second problem
    if (!targets.some((target) => target.name === name) && !findings.isFaulty('targets')) {
        const names = targets.map((target) => target.name);
        findings.problem(path, `there is no target ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`, (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, names));
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
            findings.problem(`${path}.name`, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is what explanations say where no rule decided`, 'Rename the rule');
        }
        const other = rules.find((rule) => rule.name === name && name !== '');
        if (other !== undefined) {
            findings.problem(`${path}.name`, `the rule ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is there already, at ${other.path}`, 'Rename one');
        }
        const include = patterns.read(draft.paths, `${path}.paths`);
        const without = patterns.read(draft.exclude, `${path}.exclude`);
        const kinds = draft.changes?.filter((kind) => kind !== undefined);
        rules.push({
            name,
            path,
            include,
            without,
            paths: (0,_patterns_path_set_js__WEBPACK_IMPORTED_MODULE_4__/* .pathSet */ .a)(include, without),
            changes: new Set(kinds === undefined || kinds.length === 0 ? _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .changeKinds */ .c : kinds),
            target: readTargetReference(draft.target, `${path}.target`, targets, findings),
            source: 'policy',
        });
    }
    return rules;
}
function readAreas(drafts, patterns) {
    return new Map(Object.entries(drafts ?? {}).map(([name, texts]) => [
        name,
        (0,_patterns_path_set_js__WEBPACK_IMPORTED_MODULE_4__/* .pathSet */ .a)(patterns.read(texts, `areas.${(0,_schema_check_js__WEBPACK_IMPORTED_MODULE_5__/* .writeKey */ .TE)(name)}`), []),
    ]));
}


/***/ }),

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ inputTexts),
/* harmony export */   P9: () => (/* binding */ nullTarget),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   iw: () => (/* binding */ defaultTargets),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2531);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9031);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7654);
/* harmony import */ var _schema_target_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(769);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1314);





const nullTarget = {
    name: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K,
    environment: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K,
    deploy: new Map(),
    watch: new Map(),
};
/** What counts when `targets` is left out. */
const defaultTargets = [
    nullTarget,
    { name: 'testnet', environment: 'testnet', deploy: new Map(), watch: new Map() },
];
/** These stand for something else in outputs, and a target's name becomes an output. */
const taken = ['unknown', 'none', 'error'];
/** `null` is an alias of the null deployment wherever the file names a target. */
function targetName(name) {
    return name === null || name === 'null' ? _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K : name;
}
/** The ladder, with the null deployment at its foot whether or not the file has it. */
function readTargets(drafts, findings) {
    if (drafts === undefined)
        return defaultTargets;
    const targets = [];
    for (const [key, draft] of Object.entries(drafts)) {
        const name = targetName(key);
        const path = `targets.${(0,_schema_check_js__WEBPACK_IMPORTED_MODULE_1__/* .writeKey */ .TE)(key)}`;
        if (taken.includes(name.toLowerCase())) {
            findings.problem(path, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} cannot name a target: in outputs it means something else`, 'Rename it');
        }
        if (targets.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
            findings.problem(path, `there are two targets ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}`, 'Rename or remove one; case does not tell them apart');
            continue;
        }
        if (name === _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K) {
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
            deploy: inputTexts(draft?.deploy, _schema_target_js__WEBPACK_IMPORTED_MODULE_3__/* .deploySchema */ .zR.properties, `${path}.deploy`, findings),
            watch: inputTexts(draft?.watch, _schema_target_js__WEBPACK_IMPORTED_MODULE_3__/* .watchSchema */ .R9.properties, `${path}.watch`, findings),
        });
    }
    const ladder = targets.some((target) => target.name === _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K) ? targets : [nullTarget, ...targets];
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
            (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .readDuration */ .$7)(text);
        }
        catch (error) {
            if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ValueFault */ .Qe))
                throw error;
            findings.problem(`${path}.${name}`, error.what, error.mend);
        }
    }
    return texts;
}
function isDuration(schema) {
    return schema !== undefined && 'pattern' in schema && schema.pattern === _schema_values_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0.pattern;
}
function warnOfSharedEnvironments(targets, findings) {
    for (const [index, target] of targets.entries()) {
        const other = targets
            .slice(0, index)
            .find(({ environment }) => environment.toLowerCase() === target.environment.toLowerCase());
        if (other === undefined)
            continue;
        findings.warning(`targets.${(0,_schema_check_js__WEBPACK_IMPORTED_MODULE_1__/* .writeKey */ .TE)(target.name)}`, `the targets ${other.name} and ${target.name} share the environment ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(target.environment)}, so one approval rule guards both`, 'Give each its own environment');
    }
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ mostDemanding),
/* harmony export */   Rn: () => (/* binding */ stricter),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   tp: () => (/* binding */ demandOf)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9031);
/* harmony import */ var _document_targets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3246);


/** The place of a target on the policy's ladder, 0 for the null deployment; an unknown one counts as the most demanding. */
function demandOf(policy, name) {
    if (name === _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K)
        return 0;
    const index = policy.targets.findIndex((target) => target.name === name);
    return index === -1 ? policy.targets.length - 1 : index;
}
function mostDemanding(policy) {
    return policy.targets.at(-1) ?? _document_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .nullTarget */ .P9;
}
/** The target of that name; an unknown one is the most demanding. */
function targetNamed(policy, name) {
    return policy.targets[demandOf(policy, name)] ?? mostDemanding(policy);
}
/** The more demanding of two targets, by the name it has on the policy's ladder. */
function stricter(policy, a, b) {
    return targetNamed(policy, demandOf(policy, a) >= demandOf(policy, b) ? a : b).name;
}


/***/ }),

/***/ 2675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ parsePolicy)
});

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __nccwpck_require__(8405);
// EXTERNAL MODULE: ./packages/policy/lib/document/content.js
var document_content = __nccwpck_require__(9849);
// EXTERNAL MODULE: ./packages/policy/lib/schema/check.js
var check = __nccwpck_require__(7654);
;// CONCATENATED MODULE: ./packages/policy/lib/document/findings.js


function startFindings(file, earlier, checked) {
    const problems = [...earlier, ...checked.problems];
    const warnings = [];
    const at = (path, what, mend) => {
        const line = checked.lines.get(path);
        return { line: line ?? 0, where: (0,check/* place */.ik)(file, line, path), what, mend };
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

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __nccwpck_require__(2531);
// EXTERNAL MODULE: ./packages/policy/lib/patterns/matcher.js + 4 modules
var matcher = __nccwpck_require__(382);
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
    if ((0,matcher/* isLiteral */.c$)(text))
        return pattern.matches(text);
    return pattern.alternatives.some((own) => {
        if (own === text || own === '**' || own === '**/*')
            return true;
        const folder = own.endsWith('/**') ? own.slice(0, -2) : undefined;
        if (folder !== undefined && (0,matcher/* isLiteral */.c$)(folder))
            return text.startsWith(folder);
        const ending = own.startsWith('**/*') ? own.slice(4) : undefined;
        return ending !== undefined && (0,matcher/* isLiteral */.c$)(ending) && !ending.includes('/') && text.endsWith(ending);
    });
}

// EXTERNAL MODULE: ./packages/policy/lib/document/rules.js
var rules = __nccwpck_require__(2883);
// EXTERNAL MODULE: ./packages/policy/lib/document/targets.js
var document_targets = __nccwpck_require__(3246);
// EXTERNAL MODULE: ./packages/policy/lib/ladder.js
var ladder = __nccwpck_require__(522);
// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var lib_policy = __nccwpck_require__(9031);
// EXTERNAL MODULE: ./packages/policy/lib/presets/index.js + 4 modules
var presets = __nccwpck_require__(3929);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
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

// EXTERNAL MODULE: ./packages/policy/lib/schema/values.js
var values = __nccwpck_require__(1314);
;// CONCATENATED MODULE: ./packages/policy/lib/schema/compat.js

/** The inputs of backcompat-version-check that the policy makes law. */
const compatSchema = {
    type: 'object',
    description: 'Inputs of backcompat-version-check that no workflow may set otherwise: what old clients are promised.',
    additionalProperties: false,
    properties: {
        candidate: { ...values/* text */.Qq, description: 'The version about to be released.' },
        'candidate-file': { ...values/* text */.Qq, description: 'Where that version is declared: package.json, Cargo.toml, path#pattern.' },
        floor: { ...values/* text */.Qq, description: 'The oldest version that must still work: X.Y.Z, auto-major, auto-minor or none.' },
        'floor-file': { ...values/* lines */.Mn, description: 'Where it is declared; the first that declares one counts.' },
        window: { ...values/* text */.Qq, description: 'Instead of a floor: the last 10 releases, or 90 days.' },
        'tag-pattern': { ...values/* text */.Qq, description: 'How releases are tagged: v{version}.' },
        scheme: { enum: ['semver', 'calver'], description: 'What the numbers of a version mean.' },
        state: { enum: ['auto', 'upcoming', 'released'], description: 'Whether the declared version is the next one or the last.' },
        'release-line': { ...values/* text */.Qq, description: 'The maintenance line that is released from, such as 1.4.' },
        select: { ...values/* lines */.Mn, description: 'Which versions are run.' },
        'include-prereleases': { type: 'boolean', description: 'Whether pre-releases are run, too.' },
        'max-versions': { type: 'integer', minimum: 1, maximum: 256, description: 'How many versions are run at most.' },
        'allow-patch-break': { type: 'boolean', description: 'Whether an acknowledged raise inside a major passes.' },
        acknowledgements: { ...values/* text */.Qq, description: 'The file in which raises are acknowledged.' },
        'allow-vacuous': { type: 'boolean', description: 'Whether testing nothing old passes.' },
        environments: { ...values/* lines */.Mn, description: 'The environments whose versions select: deployed takes.' },
        prepare: { ...values/* text */.Qq, description: 'A script that fetches an old version and starts the new build.' },
        probe: { ...values/* text */.Qq, description: 'A script that prints the version of the old code.' },
        run: { ...values/* text */.Qq, description: 'A script that runs the old tests.' },
        cleanup: { ...values/* text */.Qq, description: 'A script that takes everything down again.' },
        control: { type: 'boolean', description: 'Whether the own tests of the candidate run first.' },
        timeout: { ...values/* duration */.p0, description: 'How long each script may take.' },
        retries: { ...values/* lines */.Mn, description: 'How often is tried again: failures: 0, infra: 1.' },
        'exit-codes': { ...values/* lines */.Mn, description: 'What the exit codes of run mean.' },
        flaky: { enum: ['fail', 'warn'], description: 'What it means when a failure passes on the second try.' },
        quarantine: { ...values/* text */.Qq, description: 'The file of the failures that are known.' },
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
            ...values/* patternList */.B2,
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
            ...values/* targetReference */.JI,
            description: 'What a package needs that a root is built from; the most demanding target when left out.',
        },
    },
    description: 'Raises what the deployed packages are built from, and frees what they are not.',
};

// EXTERNAL MODULE: ./packages/policy/lib/schema/target.js
var target = __nccwpck_require__(769);
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
        paths: { ...values/* patternList */.B2, description: 'Glob patterns from the top of the repository, such as **/*.md or pallets/**.' },
        exclude: { ...values/* patternList */.B2, description: 'Exceptions from paths; there is no ! negation.' },
        changes: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { enum: ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] },
            description: 'Only these changes; all when left out.',
        },
        target: values/* targetReference */.JI,
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
            additionalProperties: target/* targetSchema */.tX,
            description: 'The deployments, least demanding first; the most demanding one that any file asks for wins.',
        },
        default: {
            ...values/* targetReference */.JI,
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
            additionalProperties: values/* patternList */.B2,
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
                    items: values/* text */.Qq,
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
    const checked = (0,check/* checkAgainst */.Yo)(policySchema, root, file);
    const findings = startFindings(file, problems, checked);
    // a root that is no map leaves nothing to judge
    if (checked.value === undefined)
        throw new problem/* ProblemError */.Mm(inOrder([...problems, ...checked.problems]));
    const draft = checked.value;
    const targets = (0,document_targets/* readTargets */.R0)(draft.targets, findings);
    const mostDemanding = targets.at(-1)?.name ?? lib_policy/* NULL_DEPLOYMENT */.K;
    const patterns = (0,rules/* patternReader */.oC)(findings);
    const own = (0,rules/* readRules */.Kc)(draft.rules, targets, patterns, findings);
    const areas = (0,rules/* readAreas */.he)(draft.areas, patterns);
    const content = (0,document_content/* readContent */.c_)(draft.content, draft.preset);
    const closure = (0,document_content/* readClosure */.mF)(draft.closure, targets, mostDemanding, findings);
    warnOfUnreachable(own, findings);
    const byDefault = draft.default === undefined ? mostDemanding : (0,rules/* readTargetReference */.V)(draft.default, 'default', targets, findings);
    if (draft.default !== undefined && byDefault === lib_policy/* NULL_DEPLOYMENT */.K) {
        findings.warning('default', 'a path that no rule names needs no deployment, so a new folder slips by unproven', 'Leave default out, or name a target that proves something');
    }
    const compat = draft.compat === undefined ? undefined : (0,document_targets/* inputTexts */.Ld)(draft.compat, compatSchema.properties, 'compat', findings);
    const onHand = readOnHand(draft['on-hand']);
    const warnings = findings.settle();
    const policy = {
        targets,
        default: byDefault,
        rules: [
            ...own.map(({ name, paths, changes, target, source }) => ({ name, paths, changes, target, source })),
            ...(draft.preset === undefined ? [] : (0,presets/* presetRules */.RK)(draft.preset, mostDemanding)),
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
    if (demands.some((target) => (0,ladder/* demandOf */.tp)(policy, target) > 0))
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


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wE: () => (/* binding */ compile),
  PH: () => (/* binding */ expandBraces),
  c$: () => (/* binding */ isLiteral)
});

// UNUSED EXPORTS: throughMinimatch

// EXTERNAL MODULE: ./node_modules/brace-expansion/dist/esm/index.js + 1 modules
var esm = __nccwpck_require__(9540);
// EXTERNAL MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js + 2 modules
var dist_esm = __nccwpck_require__(1387);
;// CONCATENATED MODULE: ./packages/policy/node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 1024 * 64;
const assertValidPattern = (pattern) => {
    if (typeof pattern !== 'string') {
        throw new TypeError('invalid pattern');
    }
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new TypeError('pattern is too long');
    }
};
//# sourceMappingURL=assert-valid-pattern.js.map
;// CONCATENATED MODULE: ./packages/policy/node_modules/minimatch/dist/esm/escape.js
/**
 * Escape all magic characters in a glob pattern.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape}
 * option is used, then characters are escaped by wrapping in `[]`, because
 * a magic character wrapped in a character class can only be satisfied by
 * that exact character.  In this mode, `\` is _not_ escaped, because it is
 * not interpreted as a magic character, but instead as a path separator.
 *
 * If the {@link MinimatchOptions.magicalBraces} option is used,
 * then braces (`{` and `}`) will be escaped.
 *
 * A leading `#` or `!` is escaped as well, so that the result is never a
 * comment or a negated pattern. In `windowsPathsNoEscape` mode, a leading
 * `!` is written as `@(!)`, because `[!` starts a negated class.
 */
const escape_escape = (s, { windowsPathsNoEscape = false, magicalBraces = false, } = {}) => {
    // don't need to escape +@! because we escape the parens
    // that make those magic, and escaping ! as [!] isn't valid,
    // because [!]] is a valid glob class meaning not ']'.
    // However, at the start of the pattern, '!' negates the pattern and
    // '#' makes it a comment, so the first character is handled below.
    const e = magicalBraces ?
        windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, '[$&]')
            : s.replace(/[?*()[\]\\{}]/g, '\\$&')
        : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, '[$&]')
            : s.replace(/[?*()[\]\\]/g, '\\$&');
    const c = e.charAt(0);
    if (c === '#') {
        return (windowsPathsNoEscape ? '[#]' : '\\#') + e.slice(1);
    }
    if (c === '!') {
        // '[!]' can not be used, because '[!' starts a negated class, and
        // '\' is a path separator in windowsPathsNoEscape mode. '@(!)'
        // matches only '!'. If extglobs are disabled with `noext`, it
        // matches nothing, rather than everything.
        return (windowsPathsNoEscape ? '@(!)' : '\\!') + e.slice(1);
    }
    return e;
};
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./packages/policy/node_modules/minimatch/dist/esm/unescape.js
/**
 * Un-escape a string that has been escaped with {@link escape}.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
 * square-bracket escapes are removed, but not backslash escapes.
 *
 * For example, it will turn the string `'[*]'` into `*`, but it will not
 * turn `'\\*'` into `'*'`, because `\` is a path separator in
 * `windowsPathsNoEscape` mode.
 *
 * When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
 * backslash escapes are removed.
 *
 * Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
 * or unescaped.
 *
 * When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
 * unescaped.
 */
const unescape_unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true, } = {}) => {
    // escape() writes a leading '!' as '@(!)' in windowsPathsNoEscape mode
    if (windowsPathsNoEscape && s.startsWith('@(!)')) {
        return ('!' + unescape_unescape(s.slice(4), { windowsPathsNoEscape, magicalBraces }));
    }
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/\[([^/\\])\]/g, '$1')
            : s
                .replace(/((?!\\).|^)\[([^/\\])\]/g, '$1$2')
                .replace(/\\([^/])/g, '$1');
    }
    return windowsPathsNoEscape ?
        s.replace(/\[([^/\\{}])\]/g, '$1')
        : s
            .replace(/((?!\\).|^)\[([^/\\{}])\]/g, '$1$2')
            .replace(/\\([^/{}])/g, '$1');
};
//# sourceMappingURL=unescape.js.map
;// CONCATENATED MODULE: ./packages/policy/node_modules/minimatch/dist/esm/index.js





const DEFAULT_BRACE_EXPAND_MAX = 100_000;
const DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
// avoid the annoying deprecation flag lol
const AWE_KEY = ('allowWindow' + 'sEscape');
const minimatch = (p, pattern, options) => {
    assertValidPattern(pattern);
    // shortcut: comments match nothing.
    if (!options?.nocomment && pattern.charAt(0) === '#') {
        return false;
    }
    return cachedMinimatch(pattern, options).match(p);
};
// The Minimatch objects that minimatch() used most recently, by options
// and then by pattern. When the cache is full, it becomes the old one,
// and the objects used from the old one are moved back to a new one.
// So it keeps 256 to 512 objects.
// The patterns can come from users, so the cache is also bounded by
// the total weight of the objects (see cacheWeight()), and an object
// that is too heavy is never kept. Otherwise a few unique patterns
// with large brace expansions would fill the heap.
let cache = new Map();
let oldCache = new Map();
let cacheSize = 0;
let cacheTotalWeight = 0;
const cacheMax = 256;
const cacheMaxWeight = 1 << 15;
const cacheMaxEntryWeight = 1 << 12;
// About the memory that a compiled object keeps: the pattern and the
// expanded patterns, of which each row in set is made.
const cacheWeight = (mm) => {
    let w = mm.pattern.length;
    for (const s of mm.globSet) {
        w += s.length + 1;
        if (w > cacheMaxEntryWeight)
            break;
    }
    return w;
};
// tsc fails here if a new option is in neither type. Add it to
// optionsKey() too.
const allOptionsKeyed = true;
void allOptionsKeyed;
// 0, 1 or 2 for undefined, falsy or truthy.
const tri = (v) => v === undefined ? 0
    : v ? 2
        : 1;
// The weight of each boolean option's base-3 digit in the key. The
// weights below 24 are for optimizationLevel (1), platform (3) and
// windowsPathsNoEscape (12). tsc fails here if a boolean option is
// not in the list.
const booleanWeights = new Map(Object.keys({
    nobrace: 0,
    nocomment: 0,
    nonegate: 0,
    noglobstar: 0,
    noext: 0,
    nonull: 0,
    partial: 0,
    dot: 0,
    nocase: 0,
    nocaseMagicOnly: 0,
    magicalBraces: 0,
    matchBase: 0,
    flipNegate: 0,
    preserveMultipleSlashes: 0,
    windowsNoMagicRoot: 0,
}).map((k, i) => [k, 24 * 3 ** i]));
// The cache key for a set of options. It is a number, unless an
// option is set to a value that the number can not show, such as
// normalize or an uncommon platform. Then it is a JSON string.
// The defaults give 0, the same key as no options.
// It only reads the keys that are set, so that the speed does not
// depend on the shape of the options object.
const optionsKey = (o) => {
    let n = 0;
    let wpe = false;
    // inherited keys too, because Minimatch reads them
    // oxlint-disable-next-line guard-for-in
    for (const k in o) {
        const v = o[k];
        switch (k) {
            // the same test as the Minimatch constructor
            case 'windowsPathsNoEscape':
                if (v)
                    wpe = true;
                break;
            case AWE_KEY:
                if (v === false)
                    wpe = true;
                break;
            case 'platform': {
                // the same test as the Minimatch constructor
                const p = v || defaultPlatform;
                if (p === defaultPlatform)
                    break;
                if (p === 'darwin')
                    n += 3;
                else if (p === 'win32')
                    n += 6;
                else if (p === 'linux')
                    n += 9;
                else
                    return JSON.stringify(o);
                break;
            }
            case 'optimizationLevel':
                // The same tests as Minimatch: 1 when undefined, then >= 2,
                // >= 1, or else 0. The default level 1 adds 0.
                if (v === undefined)
                    break;
                n +=
                    v >= 2 ? 1
                        : v >= 1 ? 0
                            : 2;
                break;
            case 'braceExpandMax':
                if (v !== undefined && v !== DEFAULT_BRACE_EXPAND_MAX) {
                    return JSON.stringify(o);
                }
                break;
            case 'maxGlobstarRecursion':
                if (v !== undefined && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) {
                    return JSON.stringify(o);
                }
                break;
            case 'normalize':
                if (v !== undefined)
                    return JSON.stringify(o);
                break;
            default:
                // unknown keys have no weight
                n += (booleanWeights.get(k) ?? 0) * tri(v);
        }
    }
    return wpe ? n + 12 : n;
};
// A copy, so a later change to the options can not change it. Unlike
// a spread, it keeps the inherited keys, which optionsKey() and the
// Minimatch constructor also read.
const copyOptions = (o) => {
    const copy = {};
    // oxlint-disable-next-line guard-for-in
    for (const k in o)
        copy[k] = o[k];
    return copy;
};
const cachedMinimatch = (pattern, options) => {
    const key = options ? optionsKey(options) : 0;
    let mm = cache.get(key)?.get(pattern);
    if (mm)
        return mm;
    mm =
        oldCache.get(key)?.get(pattern) ??
            new Minimatch(pattern, copyOptions(options));
    const weight = cacheWeight(mm);
    // too big to keep, so it is compiled again each time
    if (weight > cacheMaxEntryWeight)
        return mm;
    if (cacheSize >= cacheMax ||
        cacheTotalWeight + weight > cacheMaxWeight) {
        oldCache = cache;
        cache = new Map();
        cacheSize = 0;
        cacheTotalWeight = 0;
    }
    let byPattern = cache.get(key);
    if (!byPattern)
        cache.set(key, (byPattern = new Map()));
    byPattern.set(pattern, mm);
    cacheSize++;
    cacheTotalWeight += weight;
    return mm;
};
/* c8 ignore start */
const defaultPlatform = (typeof process === 'object' && process ?
    process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform
    : 'posix');
const path = {
    win32: { sep: '\\' },
    posix: { sep: '/' },
};
/* c8 ignore stop */
const sep = defaultPlatform === 'win32' ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol('globstar **');
minimatch.GLOBSTAR = GLOBSTAR;
const filter = (pattern, options) => {
    let mm;
    return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
    if (!def || typeof def !== 'object' || !Object.keys(def).length) {
        return minimatch;
    }
    const orig = minimatch;
    const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
    return Object.assign(m, {
        Minimatch: class Minimatch extends orig.Minimatch {
            constructor(pattern, options = {}) {
                super(pattern, ext(def, options));
            }
            static defaults(options) {
                return orig.defaults(ext(def, options)).Minimatch;
            }
        },
        unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
        escape: (s, options = {}) => orig.escape(s, ext(def, options)),
        filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
        defaults: (options) => orig.defaults(ext(def, options)),
        braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
        match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
        sep: orig.sep,
        GLOBSTAR: GLOBSTAR,
    });
};
minimatch.defaults = defaults;
// Brace expansion:
// a{b,c}d -> abd acd
// a{b,}c -> abc ac
// a{0..3}d -> a0d a1d a2d a3d
// a{b,c{d,e}f}g -> abg acdfg acefg
// a{b,c}d{e,f}g -> abdeg acdeg abdeg abdfg
//
// Invalid sets are not expanded.
// a{2..}b -> a{2..}b
// a{b}c -> a{b}c
const braceExpand = (pattern, options = {}) => {
    assertValidPattern(pattern);
    // Thanks to Yeting Li <https://github.com/yetingli> for
    // improving this regexp to avoid a ReDOS vulnerability.
    if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
        // shortcut. no need to expand.
        return [pattern];
    }
    // brace-expansion turns each escaped backslash '\\' into a single '\',
    // which then escapes the next character instead, and can turn an
    // escaped magic character (for example '\\\*') into a live one.
    // Double every pair, so an escaped backslash comes back out still
    // escaped. The parity of each run of backslashes is unchanged.
    let p = pattern.replace(/\\\\/g, '\\\\\\\\');
    // brace-expansion does not know about [...] classes. In
    // windowsPathsNoEscape mode, escape() writes a literal brace as '[{]'
    // or '[}]'. Escape the brace for brace-expansion, which removes that
    // backslash again, leaving '[{]' or '[}]'.
    if (options.windowsPathsNoEscape || options[AWE_KEY] === false) {
        p = p.replace(/\[([{}])\]/g, '[\\$1]');
    }
    return (0,esm/* expand */.fT)(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
// A numeric range with at least this many values is matched as one
// pattern portion, rather than expanded. For a glob walk, that is
// one directory read, in place of a stat for each value.
const RANGE_MIN = 100;
// a {lo..hi} range that is not escaped, and not a ${...} variable
const rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
// true if a range mark in this portion is inside a `!(...)`,
// `*(...)` or `+(...)` extglob. Those repeat or negate their
// contents, so one Matcher for the whole range does not match the
// same strings as the union of one pattern per value. For example,
// `*({1..100})` would match `510` as `5` then `10`, and `!({1..100})`
// would not match `5`, but every expanded pattern except `!(5)` does.
// `@(...)` and `?(...)` are fine: they pick one value at most.
const inRepeatOrNegExt = (portion, mark) => {
    const stack = [];
    for (let i = 0; i < portion.length; i++) {
        const c = portion.charAt(i);
        if (c === '\\') {
            i++;
        }
        else if (c === mark) {
            if (stack.some(t => t !== '@' && t !== '?'))
                return true;
        }
        else if (portion.charAt(i + 1) === '(' && '!?+*@'.includes(c)) {
            stack.push(c);
            i++;
        }
        else if (c === ')') {
            stack.pop();
        }
    }
    return false;
};
const match = (list, pattern, options = {}) => {
    const mm = new Minimatch(pattern, options);
    list = list.filter(f => mm.match(f));
    if (mm.options.nonull && !list.length) {
        list.push(pattern);
    }
    return list;
};
minimatch.match = match;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
// Index of the `]` that closes the class that starts at `start`,
// or -1 if it is not closed. Posix classes such as `[:alpha:]` are
// not skipped, so this can find a `]` before the real end. That
// only makes a class look less like a literal.
const classEnd = (pattern, start) => {
    let i = start + 1;
    if (pattern.charAt(i) === '!' || pattern.charAt(i) === '^')
        i++;
    let sawStart = false;
    for (; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === ']' && sawStart)
            return i;
        sawStart = true;
        if (c === '\\')
            i++;
    }
    return -1;
};
// If a path portion pattern has no magic, return the string it
// matches. Otherwise, return undefined. This can report magic for
// a pattern that is in fact literal (eg, `[]`), but never the
// reverse, so a string result is always safe to compare directly.
const literal = (pattern, noext) => {
    if (!noext && (pattern === '+()' || pattern === '@()'))
        return pattern;
    let lit = '';
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            // a trailing \ is a literal \
            lit += pattern.charAt(++i) || c;
        }
        else if (c === '*' || c === '?') {
            return undefined;
        }
        else if (c === '[') {
            const close = classEnd(pattern, i);
            if (close === -1) {
                // not closed, so the [ is a literal
                lit += c;
                continue;
            }
            // a class of one char, such as `[*]` or `[\b]`, is a literal
            let body = pattern.slice(i + 1, close);
            if (body.startsWith('\\'))
                body = body.slice(1);
            if ([...body].length !== 1 || '!^'.includes(pattern.charAt(i + 1))) {
                return undefined;
            }
            lit += body;
            i = close;
        }
        else if (!noext &&
            '+@!'.includes(c) &&
            pattern.charAt(i + 1) === '(' &&
            pattern.includes(')', i + 2)) {
            return undefined;
        }
        else {
            lit += c;
        }
    }
    return lit;
};
// The matching engine compiles and walks extglobs recursively, so a
// path portion with very many extglobs (nested, such as `*(*(*(a)))`,
// or in a row, such as `?(a)?(a)?(a)`) can exhaust the call stack.
// Portions with more than this many extglobs are rejected.
const MAX_EXTGLOBS = 256;
// The number of extglob openers, such as `*(`, in a path portion
// pattern. Chars in a class are counted too, so this can be more than
// the number of extglobs, but never less.
const extglobCount = (pattern) => {
    let n = 0;
    for (let i = 0; i < pattern.length - 1; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            i++;
        }
        else if ('+@!?*'.includes(c) && pattern.charAt(i + 1) === '(') {
            n++;
            i++;
        }
    }
    return n;
};
const assertValidExtglobs = (pattern) => {
    if (extglobCount(pattern) > MAX_EXTGLOBS) {
        throw new TypeError('pattern has too many extglobs');
    }
};
// True if the portion pattern has the same meaning as an alternative
// inside `@(...)`. It must not have a `|` or `)` that is not in a
// closed extglob (those are literal at the top level), an extglob
// that is not closed (the `)` of the `@(...)` would close it), or a
// trailing `\` (it would escape the next `|`). A pattern that is
// only an empty extglob, such as `?()`, is literal on its own, but
// not in `@(...)`. Posix classes such as `[:alpha:]` can hide a `]`
// from classEnd, so patterns with them are not merged.
const extSafe = (pattern) => {
    if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes('[:'))
        return false;
    let depth = 0;
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            if (++i === pattern.length)
                return false;
        }
        else if (c === '[') {
            const close = classEnd(pattern, i);
            if (close !== -1)
                i = close;
        }
        else if ('+@!?*'.includes(c) && pattern.charAt(i + 1) === '(') {
            depth++;
            i++;
        }
        else if (c === ')') {
            if (!depth--)
                return false;
        }
        else if (c === '|' && !depth) {
            return false;
        }
    }
    return !depth;
};
// The last path that Minimatch#match split, and its parts. A path is
// often tested against many patterns in a row (such as a list of
// ignore patterns), so this saves splitting it again. The parts are
// never changed, so they can be shared.
let lastSplit;
// The last path that Minimatch#match checked before splitting it. If
// the same path is checked again, it is being tested against many
// patterns, so it is split and the parts are kept for the others.
let lastChecked;
// true if a pattern portion that is not ** matches a path portion.
// An empty path portion only matches an empty pattern portion. A path
// portion never has a `/`, so the Matcher does not need to check it.
const portionMatch = (p, f) => typeof p === 'string' ? f === p : f !== '' && p.testUnchecked(f);
// Where the last portion of a row matches in a path: the start of the
// last portion of the path, or of the one before a trailing `/`. -1 if
// it matches neither.
const endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart
    : prev !== undefined && portionMatch(p, prev) ? prevStart
        : -1;
const isDots = (p) => p === '.' || p === '..';
// a Windows drive letter portion, like `c:`
const isDrive = (p) => typeof p === 'string' && /^[a-z]:$/i.test(p);
// true for the `UNC` portion of a long UNC root, //?/UNC/host/share
const isLongUNC = (p) => typeof p === 'string' && /^unc$/i.test(p);
// The index of the host in a row or split path that starts with a
// Windows UNC root: 2 for `//host/share`, and 4 for
// `//?/UNC/host/share`. Otherwise -1. `//?/c:` is not one.
const uncHost = (p) => {
    if (p[0] !== '' || p[1] !== '')
        return -1;
    const h = p[2] !== '?' ? 2
        : isLongUNC(p[3]) ? 4
            : -1;
    const host = p[h];
    const share = p[h + 1];
    return (h !== -1 &&
        host !== undefined &&
        host !== '' &&
        host !== GLOBSTAR &&
        share !== undefined &&
        share !== '' &&
        share !== GLOBSTAR) ?
        h
        : -1;
};
// true if ** can walk the path portion: not `.` or `..`, and not a
// dotfile unless `dot` is set
const walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith('.'));
// True if a portion of the path from `start` to `end` can not be
// walked by **: one that starts with `.`, or with `dot`, one that is
// `.` or `..`. `start` is the start of a portion, and `end` is the end
// of the path, or just after a separator.
const dotPortion = (f, start, end, dot, sep) => {
    for (let k = start; k < end;) {
        if (f.charCodeAt(k) === 46) {
            if (!dot)
                return true;
            const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
            if (n >= end || isSep(f.charCodeAt(n), sep))
                return true;
        }
        // the start of the next portion, after any run of separators
        const s = nextSep(f, k, sep);
        if (s === -1)
            return false;
        k = s + 1;
        while (k < end && isSep(f.charCodeAt(k), sep))
            k++;
    }
    return false;
};
const isSep = (c, sep) => sep === '/' ? c === 47
    : sep === '\\' ? c === 92
        : c === 47 || c === 92;
// the index of the first separator at or after `from`, or -1
const nextSep = (f, from, sep) => {
    if (sep !== 'both')
        return f.indexOf(sep, from);
    const s = f.indexOf('/', from);
    const b = f.indexOf('\\', from);
    return (s === -1 ? b
        : b === -1 ? s
            : Math.min(s, b));
};
// the index of the last separator at or before `from`, or -1
const lastSep = (f, from, sep) => sep !== 'both' ?
    f.lastIndexOf(sep, from)
    : Math.max(f.lastIndexOf('/', from), f.lastIndexOf('\\', from));
// What parse() returns in place of a Matcher while make() builds and
// merges the rows. Most of the Matchers in rows that are merged would
// never be used, so they are only made for the rows that are left.
const PENDING = {};
class Minimatch {
    options;
    set;
    pattern;
    windowsPathsNoEscape;
    nonegate;
    negate;
    comment;
    empty;
    preserveMultipleSlashes;
    partial;
    globSet;
    globParts;
    nocase;
    isWindows;
    platform;
    windowsNoMagicRoot;
    maxGlobstarRecursion;
    // the path can be checked against the last portion, and the string
    // portions, of each row before it is split. See #canMatch.
    #endCheck;
    #literalCheck;
    // level 2 resolves `.` and `..` portions in the path
    #level2;
    // the unicode normalization form, if any
    #form;
    // the string portions of each row in the set
    #literals = [];
    // the rows that #canMatch can match without splitting the path
    #shapes = [];
    // the rows whose last portion can be checked against the path's
    #endRows = [];
    // brace expansion can make the same portion in many rows, so they
    // share one Matcher, and the states that it caches
    #matchers = new Map();
    // parse() returns PENDING in place of a Matcher
    #pending = false;
    // the char that marks numeric ranges in globSet, if any
    #rangeMark;
    // the GlobstarParts of each pattern row, by start index and partial
    #globstarParts = new WeakMap();
    constructor(pattern, options = {}) {
        assertValidPattern(pattern);
        options = options || {};
        this.options = options;
        this.maxGlobstarRecursion =
            options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
        this.pattern = pattern;
        this.platform = options.platform || defaultPlatform;
        this.isWindows = this.platform === 'win32';
        this.windowsPathsNoEscape =
            !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
        if (this.windowsPathsNoEscape) {
            this.pattern = this.pattern.replace(/\\/g, '/');
        }
        this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
        this.negate = false;
        this.nonegate = !!options.nonegate;
        this.comment = false;
        this.empty = false;
        this.partial = !!options.partial;
        this.nocase = !!this.options.nocase;
        this.windowsNoMagicRoot =
            options.windowsNoMagicRoot !== undefined ?
                options.windowsNoMagicRoot
                : !!(this.isWindows && this.nocase);
        this.globSet = [];
        this.globParts = [];
        this.set = [];
        this.#endCheck = !this.preserveMultipleSlashes;
        this.#level2 = (options.optimizationLevel ?? 1) >= 2;
        const n = options.normalize;
        this.#form = n === true ? 'NFC' : n || undefined;
        // make the set of Matchers etc.
        this.make();
        // On Windows, the portions of a row up to its drive letter or UNC
        // share are skipped or compared without case, if the path has one
        // too. So the checks only use the portions after it.
        const drives = this.set.map(row => this.#rootIndex(row));
        this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
        // with the end check, the last portion is already checked
        this.#literals = this.set.map((row, r) => {
            const end = this.#endRows[r] ? row.length - 1 : row.length;
            const lits = row
                .slice(drives[r] + 1, end)
                .filter((p) => typeof p === 'string' && !!p);
            return [...new Set(lits)];
        });
        this.#literalCheck = this.#literals.some(l => l.length);
        this.#shapes = this.set.map((row, r) => {
            const [p0, p1, p2] = row;
            if (this.#endRows[r] && row.length === 2) {
                if (p0 === GLOBSTAR && p1 !== GLOBSTAR)
                    return 'tail';
            }
            // the basename of a path that is split on / is its last portion,
            // or the one before a trailing /, the same as the end check
            if (this.#endRows[r] &&
                options.matchBase &&
                row.length === 1 &&
                p0 !== GLOBSTAR &&
                p0 !== '') {
                return 'base';
            }
            // the portion must not be a root, or '', which can be a
            // different portion on Windows (where //x paths get an extra '')
            if (!this.#endCheck || drives[r] !== -1)
                return undefined;
            if (row.length === 3 &&
                p0 === GLOBSTAR &&
                p2 === GLOBSTAR &&
                p1 !== GLOBSTAR &&
                p1 !== '' &&
                // the portion between is only matched below this limit
                this.maxGlobstarRecursion > 0) {
                return 'mid';
            }
            if (row.length === 2 &&
                p1 === GLOBSTAR &&
                p0 !== GLOBSTAR &&
                p0 !== '') {
                return 'head';
            }
            return undefined;
        });
    }
    // a string portion of a pattern, normalized if the option is set
    #norm(p) {
        return this.#form ? p.normalize(this.#form) : p;
    }
    // On Windows, the index of the last root portion of a row, as
    // #matchRow finds it: 0 for `c:/...`, 3 for `//?/c:/...` and
    // `//host/share/...`, and 5 for `//?/UNC/host/share/...`. Otherwise
    // -1.
    #rootIndex(row) {
        if (!this.isWindows)
            return -1;
        if (isDrive(row[0]))
            return 0;
        const uncDrive = row[0] === '' && row[1] === '' && row[2] === '?' && isDrive(row[3]);
        if (uncDrive)
            return 3;
        const h = uncHost(row);
        return h === -1 ? -1 : h + 1;
    }
    hasMagic() {
        if (this.options.magicalBraces && this.set.length > 1) {
            return true;
        }
        for (const pattern of this.set) {
            for (const part of pattern) {
                if (typeof part !== 'string')
                    return true;
            }
        }
        return false;
    }
    make() {
        const pattern = this.pattern;
        const options = this.options;
        // empty patterns and comments match nothing.
        if (!options.nocomment && pattern.charAt(0) === '#') {
            this.comment = true;
            return;
        }
        if (!pattern) {
            this.empty = true;
            return;
        }
        // step 1: figure out negation, etc.
        this.parseNegate();
        // step 2: expand braces
        this.globSet = [...new Set(this.#expandBraces())];
        // step 3: now we have a set, so turn each one into a series of
        // path-portion matching patterns.
        // These will be Matchers, except in the case of "**", which is
        // set to the GLOBSTAR object for globstar behavior,
        // and will not contain any / characters
        //
        // First, we preprocess to make the glob pattern sets a bit simpler
        // and deduped.  There are some perf-killing patterns that can cause
        // problems with a glob walk, but we can simplify them down a bit.
        const rawGlobParts = this.globSet.map(s => this.#slashSplit(s));
        this.globParts = this.preprocess(rawGlobParts);
        // glob --> Matchers
        this.#pending = true;
        let set = this.globParts.map((s, _, __) => {
            if (this.isWindows && this.windowsNoMagicRoot) {
                // check if it's a drive or unc path. The root of a long UNC
                // path, //?/UNC/host/share, is 6 portions.
                const n = s[2] === '?' && isLongUNC(s[3]) ? 6 : 4;
                const isUNC = s[0] === '' &&
                    s[1] === '' &&
                    (s[2] === '?' || !globMagic.test(s[2])) &&
                    s.slice(3, n).every(p => !globMagic.test(p));
                const isDrive = /^[a-z]:/i.test(s[0]);
                if (isUNC) {
                    return [
                        ...s.slice(0, n).map(p => this.#norm(p)),
                        ...s.slice(n).map(ss => this.parse(ss)),
                    ];
                }
                else if (isDrive) {
                    return [
                        this.#norm(s[0]),
                        ...s.slice(1).map(ss => this.parse(ss)),
                    ];
                }
            }
            return s.map(ss => this.parse(ss));
        });
        // filter out everything that didn't compile properly.
        this.set = set.filter(s => s.indexOf(false) === -1);
        // do not treat the ? in UNC paths as magic
        if (this.isWindows) {
            for (let i = 0; i < this.set.length; i++) {
                const p = this.set[i];
                if (p[0] === '' &&
                    p[1] === '' &&
                    this.globParts[i][2] === '?' &&
                    (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
                    if (isLongUNC(this.globParts[i][3]))
                        p[3] = 'UNC';
                    p[2] = '?';
                }
            }
        }
        // with noext, `@(...)` would be literal
        if (!options.noext)
            this.mergeRows();
        this.#pending = false;
        this.set.forEach((row, i) => {
            for (let k = 0; k < row.length; k++) {
                if (row[k] === PENDING) {
                    row[k] = this.parse(this.globParts[i][k]);
                }
            }
        });
    }
    // Merge rows that only differ in one portion, where each of them
    // is a Matcher, into one row that matches any of them with
    // `@(a|b|...)`. Then a path is only walked once for all of them,
    // for example with `**/*.{js,ts}`.
    mergeRows() {
        let merged = true;
        while (merged) {
            merged = false;
            // a single row cannot be merged with anything
            if (this.set.length < 2)
                return;
            let keys = this.#mergeKeys();
            const len = Math.max(0, ...this.set.map(r => r.length));
            for (let k = 0; k < len; k++) {
                // the rows that are the same other than at portion k, keyed
                // by the ids of the parts before k and the parts after k,
                // which are at most the number of rows
                const groups = new Map();
                const R = this.set.length + 1;
                this.set.forEach((row, i) => {
                    if (!(row[k] instanceof dist_esm/* Matcher */.P || row[k] === PENDING) ||
                        !extSafe(this.globParts[i][k])) {
                        return;
                    }
                    const { pre, suf } = keys[i];
                    const key = pre[k] * R + suf[k + 1];
                    const g = groups.get(key);
                    if (g)
                        g.push(i);
                    else
                        groups.set(key, [i]);
                });
                const drop = new Set();
                for (const g of groups.values()) {
                    if (g.length < 2)
                        continue;
                    const [first, ...rest] = g;
                    const alts = g.map(i => this.globParts[i][k]);
                    const glob = `@(${alts.join('|')})`;
                    // merging is only an optimization, so leave the rows as they
                    // are if the merged portion would have too many extglobs
                    if (extglobCount(glob) > MAX_EXTGLOBS)
                        continue;
                    this.globParts[first][k] = glob;
                    this.set[first][k] = this.parse(glob);
                    for (const i of rest)
                        drop.add(i);
                }
                if (drop.size) {
                    merged = true;
                    this.set = this.set.filter((_, i) => !drop.has(i));
                    this.globParts = this.globParts.filter((_, i) => !drop.has(i));
                    // every merge drops a row, so this happens at most once per row
                    if (this.set.length < 2)
                        return;
                    keys = this.#mergeKeys();
                }
            }
        }
    }
    // For each row, number ids for its prefixes and suffixes, such that
    // pre[k] identifies parts[0..k) and suf[k] identifies parts[k..n).
    // Two rows are the same other than at portion k exactly when they
    // have the same pre[k] and suf[k + 1]. This is linear in the size of
    // the rows, where joining the whole row for every k was quadratic.
    #mergeKeys() {
        const partIds = new Map();
        const ids = this.globParts.map(parts => parts.map(s => {
            let id = partIds.get(s);
            if (id === undefined)
                partIds.set(s, (id = partIds.size));
            return id;
        }));
        // ids are only compared at the same k, so they are numbered per
        // portion, with 0 for the empty prefix or suffix. Then they are
        // at most the number of rows, and id * P + part id is a safe
        // integer key for any set that fits in memory.
        const P = partIds.size;
        const len = Math.max(0, ...ids.map(r => r.length));
        const keys = ids.map(r => ({
            pre: [0],
            suf: new Array(r.length + 1).fill(0),
        }));
        for (let k = 0; k < len; k++) {
            const m = new Map();
            ids.forEach((r, i) => {
                if (k >= r.length)
                    return;
                const { pre } = keys[i];
                const key = pre[k] * P + r[k];
                let id = m.get(key);
                if (id === undefined)
                    m.set(key, (id = m.size + 1));
                pre.push(id);
            });
        }
        for (let k = len - 1; k >= 0; k--) {
            const m = new Map();
            ids.forEach((r, i) => {
                if (k >= r.length)
                    return;
                const { suf } = keys[i];
                const key = suf[k + 1] * P + r[k];
                let id = m.get(key);
                if (id === undefined)
                    m.set(key, (id = m.size + 1));
                suf[k] = id;
            });
        }
        return keys;
    }
    // various transforms to equivalent pattern sets that are
    // faster to process in a filesystem walk.  The goal is to
    // eliminate what we can, and push all ** patterns as far
    // to the right as possible, even if it increases the number
    // of patterns that we have to process.
    preprocess(globParts) {
        // if we're not in globstar mode, then turn ** into *
        if (this.options.noglobstar) {
            for (const partset of globParts) {
                for (let j = 0; j < partset.length; j++) {
                    if (partset[j] === '**') {
                        partset[j] = '*';
                    }
                }
            }
        }
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            // aggressive optimization for the purpose of fs walking
            globParts = this.firstPhasePreProcess(globParts);
            globParts = this.secondPhasePreProcess(globParts);
        }
        else if (optimizationLevel >= 1) {
            // just basic optimizations to remove some .. parts
            globParts = this.levelOneOptimize(globParts);
        }
        else {
            // just collapse multiple ** portions into one
            globParts = this.adjascentGlobstarOptimize(globParts);
        }
        return globParts;
    }
    // just get rid of adjascent ** portions
    adjascentGlobstarOptimize(globParts) {
        return globParts.map(parts => {
            let gs = -1;
            while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                let i = gs;
                while (parts[i + 1] === '**') {
                    i++;
                }
                if (i !== gs) {
                    parts.splice(gs, i - gs);
                }
            }
            return parts;
        });
    }
    // get rid of adjascent ** and resolve .. portions
    levelOneOptimize(globParts) {
        return globParts.map(parts => {
            // .. can not remove the root of a Windows path
            const root = this.#rootIndex(parts) + 1;
            parts = parts.reduce((set, part) => {
                const prev = set[set.length - 1];
                if (part === '**' && prev === '**') {
                    return set;
                }
                if (part === '..') {
                    if (set.length > root &&
                        prev &&
                        prev !== '..' &&
                        prev !== '.' &&
                        prev !== '**') {
                        set.pop();
                        return set;
                    }
                }
                set.push(part);
                return set;
            }, []);
            return parts.length === 0 ? [''] : parts;
        });
    }
    // Check the path against each row before it is split. 'no' if no
    // row can match, so it does not need to be split. 'yes' if a row of
    // `**` and one more portion matches. 'maybe' if it must be split to
    // know. None of this applies with partial, where the path can end
    // before the row does.
    //
    // On Windows, `\` is a separator in the path too, and the portions of
    // a row up to its drive letter or UNC share are not checked (see
    // #rootIndex).
    //
    // Each string portion of a row must be a portion of the path, so the
    // path must contain it. Level 2 can only take portions out of the
    // path, so this is still true then.
    //
    // The last portion of a row must match the last portion of the path,
    // or the one before a trailing `/` (as a/* and a/**/* match a/b/).
    // This does not apply to rows that end in **, rows that end in a
    // root, or preserveMultipleSlashes (which can leave more
    // than one '' at the end). At level 2, it does not apply if that
    // portion is `.` or `..`, which can be
    // resolved away. Level 2 only takes other portions out of the
    // middle of the path.
    //
    // A row of `**/x` then matches if the ** can walk the portions
    // before the one that x matches, the same as #matchGlobstar. At
    // level 2, this is only known if none of them are `.` or `..`, so
    // that the path does not change when it is resolved.
    #canMatch(f) {
        const sep = !this.isWindows || !f.includes('\\') ? '/'
            : f.includes('/') ? 'both'
                : '\\';
        // the portions that f.split(/\/+/) would end with, and where they
        // start in f, found when a row needs them. `ends` is 0 until they
        // are found, then 1, or -1 if they can not be used.
        let ends = this.#endCheck ? 0 : -1;
        let last = '';
        let lastStart = 0;
        let prev;
        let prevStart = 0;
        const dot = !!this.options.dot;
        // A string compare is cheaper than includes(), and a Matcher test
        // costs more, so the cheaper check goes first.
        ROWS: for (let r = 0; r < this.set.length; r++) {
            const row = this.set[r];
            const p = row[row.length - 1];
            let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
            if (end && ends === 0) {
                const i = lastSep(f, f.length, sep);
                lastStart = i + 1;
                last = f.slice(lastStart);
                if (last === '' && i >= 0) {
                    let j = i;
                    while (j > 0 && isSep(f.charCodeAt(j - 1), sep))
                        j--;
                    prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
                    prev = f.slice(prevStart, j);
                }
                const resolves = this.#level2 &&
                    (isDots(last) ||
                        (last === '' && prev !== undefined && isDots(prev)));
                ends = resolves ? -1 : 1;
                end = !resolves;
            }
            let tailStart = -1;
            if (end && typeof p === 'string') {
                tailStart = endIndex(p, last, lastStart, prev, prevStart);
                if (tailStart === -1)
                    continue;
            }
            if (this.#literalCheck) {
                for (const l of this.#literals[r]) {
                    if (!f.includes(l))
                        continue ROWS;
                }
            }
            if (end && typeof p === 'object') {
                tailStart = endIndex(p, last, lastStart, prev, prevStart);
                if (tailStart === -1)
                    continue;
            }
            const shape = this.#shapes[r];
            if (shape === 'base' && end)
                return 'yes';
            if (shape === 'tail' && end) {
                if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) {
                    return 'maybe';
                }
                if (!dotPortion(f, 0, tailStart, dot, sep))
                    return 'yes';
                continue;
            }
            if (shape === 'mid' || shape === 'head') {
                const m = this.#walk(f, row, shape === 'head', dot, sep);
                if (m !== 'no')
                    return m;
                continue;
            }
            return 'maybe';
        }
        return 'no';
    }
    // Match a row of a known shape against the split path, the same as
    // #matchGlobstar and #matchGlobStarBodySections do. None of these
    // rows have a drive letter, so they start at the first portion.
    #matchShape(file, row, shape) {
        const dot = !!this.options.dot;
        const n = file.length;
        if (shape === 'head') {
            // x, then at least one portion that ** can walk
            if (n < 2 || !portionMatch(row[0], file[0])) {
                return false;
            }
            for (let i = 1; i < n; i++)
                if (!walkable(file[i], dot))
                    return false;
            return true;
        }
        const x = row[1];
        if (shape === 'tail') {
            // x is the last portion, or the one before a trailing ''
            let t = n - 1;
            if (!portionMatch(x, file[t])) {
                if (file[t] !== '' || n === 1 || !portionMatch(x, file[--t])) {
                    return false;
                }
            }
            for (let i = 0; i < t; i++)
                if (!walkable(file[i], dot))
                    return false;
            return true;
        }
        // mid: the first x that ** can walk to, with a portion after it,
        // and ** can walk all of those
        for (let k = 0; k < n; k++) {
            if (portionMatch(x, file[k]) && k + 1 < n) {
                let i = k + 1;
                while (i < n && walkable(file[i], dot))
                    i++;
                if (i === n)
                    return true;
            }
            if (!walkable(file[k], dot))
                return false;
        }
        return false;
    }
    // Match a row of `**/x/**` or `x/**` against the path, the same as
    // #matchGlobstar and #matchGlobStarBodySections do once it is split.
    // x must match a portion (the first one, for `x/**`), the ** before
    // it must be able to walk the portions before that one, and there
    // must be a portion after it, which the ** after it can walk. At
    // level 2, this is only known if no portion is `.` or `..`.
    #walk(f, row, head, dot, sep) {
        if (this.#level2 && dotPortion(f, 0, f.length, true, sep))
            return 'maybe';
        const x = row[head ? 0 : 1];
        // the last portion has none after it, so it can not be x
        let s = 0;
        for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
            // the start of the next portion
            let next = e + 1;
            while (next < f.length && isSep(f.charCodeAt(next), sep))
                next++;
            const hit = typeof x === 'string' ?
                e - s === x.length && f.startsWith(x, s)
                : e > s && x.testUnchecked(f.slice(s, e));
            if (hit && !dotPortion(f, next, f.length, dot, sep))
                return 'yes';
            if (head || dotPortion(f, s, next, dot, sep))
                return 'no';
            s = next;
        }
        return 'no';
    }
    // the last split, if it was the same path with the same split
    // settings
    #cachedSplit(f) {
        const last = lastSplit;
        return (last?.f === f &&
            last.isWindows === this.isWindows &&
            last.preserveMultipleSlashes === this.preserveMultipleSlashes &&
            last.normalize === this.#form) ?
            last
            : undefined;
    }
    // split a path for match(), and keep the parts for the next call
    #split(f) {
        const { isWindows, preserveMultipleSlashes } = this;
        // windows: need to use /, not \
        let parts = this.#slashSplit(isWindows ? f.split('\\').join('/') : f);
        // normalize each portion, so that a char that normalizes to `/`
        // does not make a new portion
        const normalize = this.#form;
        if (normalize)
            parts = parts.map(p => p.normalize(normalize));
        lastSplit = {
            f,
            isWindows,
            preserveMultipleSlashes,
            normalize,
            parts,
        };
        return lastSplit;
    }
    // resolve `.` and `..` portions of a path, for level 2
    #levelTwoFileOptimize(file) {
        // work on a copy, so that the cached parts do not change
        const parts = [...file];
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/<e>/<rest> -> <pre>/<rest>
            if (!this.preserveMultipleSlashes) {
                for (let i = 1; i < parts.length - 1; i++) {
                    const p = parts[i];
                    // don't squeeze out UNC patterns
                    if (i === 1 && p === '' && parts[0] === '')
                        continue;
                    if (p === '.' || p === '') {
                        didSomething = true;
                        parts.splice(i, 1);
                        i--;
                    }
                }
                if (parts[0] === '.' &&
                    parts.length === 2 &&
                    (parts[1] === '.' || parts[1] === '')) {
                    didSomething = true;
                    parts.pop();
                }
            }
            // <pre>/<p>/../<rest> -> <pre>/<rest>
            // .. can not remove the root of a Windows path
            const root = this.#rootIndex(parts) + 1;
            let dd = root;
            while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                const p = parts[dd - 1];
                if (p && p !== '.' && p !== '..' && p !== '**') {
                    didSomething = true;
                    parts.splice(dd - 1, 2);
                    dd = Math.max(dd - 2, root);
                }
            }
        } while (didSomething);
        return parts.length === 0 ? [''] : parts;
    }
    // First phase: single-pattern processing
    // <pre> is 1 or more portions
    // <rest> is 1 or more portions
    // <p> is any portion other than ., .., '', or **
    // <e> is . or ''
    //
    // **/.. is *brutal* for filesystem walking performance, because
    // it effectively resets the recursive walk each time it occurs,
    // and ** cannot be reduced out by a .. pattern part like a regexp
    // or most strings (other than .., ., and '') can be.
    //
    // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
    // <pre>/<e>/<rest> -> <pre>/<rest>
    // <pre>/<p>/../<rest> -> <pre>/<rest>
    // **/**/<rest> -> **/<rest>
    //
    // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
    // this WOULD be allowed if ** did follow symlinks, or * didn't
    firstPhasePreProcess(globParts) {
        // each **/.. split doubles the patterns, and adds a copy of the
        // whole pattern. Throw if either gets too large. A partial split
        // would match some paths and not others, depending on which rows
        // the pass reached first.
        const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
        let splitCells = 0;
        const maxSplitCells = 1_000_000;
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
            for (let parts of globParts) {
                let gs = -1;
                while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                    let gss = gs;
                    while (parts[gss + 1] === '**') {
                        // <pre>/**/**/<rest> -> <pre>/**/<rest>
                        gss++;
                    }
                    // eg, if gs is 2 and gss is 4, that means we have 3 **
                    // parts, and can remove 2 of them.
                    if (gss > gs) {
                        parts.splice(gs + 1, gss - gs);
                    }
                    let next = parts[gs + 1];
                    const p = parts[gs + 2];
                    const p2 = parts[gs + 3];
                    if (next !== '..')
                        continue;
                    if (!p ||
                        p === '.' ||
                        p === '..' ||
                        !p2 ||
                        p2 === '.' ||
                        p2 === '..') {
                        continue;
                    }
                    // Check before changing parts or allocating the new row.
                    const addedCells = parts.length - 1;
                    if (globParts.length >= braceExpandMax ||
                        splitCells + addedCells > maxSplitCells) {
                        throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
                    }
                    didSomething = true;
                    // edit parts in place, and push the new one
                    parts.splice(gs, 1);
                    const other = parts.slice(0);
                    other[gs] = '**';
                    splitCells += addedCells;
                    globParts.push(other);
                    gs--;
                }
                // <pre>/<e>/<rest> -> <pre>/<rest>
                if (!this.preserveMultipleSlashes) {
                    for (let i = 1; i < parts.length - 1; i++) {
                        const p = parts[i];
                        // don't squeeze out UNC patterns
                        if (i === 1 && p === '' && parts[0] === '')
                            continue;
                        if (p === '.' || p === '') {
                            didSomething = true;
                            parts.splice(i, 1);
                            i--;
                        }
                    }
                    if (parts[0] === '.' &&
                        parts.length === 2 &&
                        (parts[1] === '.' || parts[1] === '')) {
                        didSomething = true;
                        parts.pop();
                    }
                }
                // <pre>/<p>/../<rest> -> <pre>/<rest>
                // .. can not remove the root of a Windows path
                const root = this.#rootIndex(parts) + 1;
                let dd = root;
                while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                    const p = parts[dd - 1];
                    if (p && p !== '.' && p !== '..' && p !== '**') {
                        didSomething = true;
                        const needDot = dd === 1 && parts[dd + 1] === '**';
                        const splin = needDot ? ['.'] : [];
                        parts.splice(dd - 1, 2, ...splin);
                        if (parts.length === 0)
                            parts.push('');
                        dd = Math.max(dd - 2, root);
                    }
                }
            }
        } while (didSomething);
        return globParts;
    }
    // second phase: multi-pattern dedupes
    // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
    // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
    secondPhasePreProcess(globParts) {
        const keys = new Set();
        const rows = globParts.filter(parts => {
            const key = parts.join('/');
            if (keys.has(key))
                return false;
            keys.add(key);
            return true;
        });
        // A row is covered by another row that has `*` at some positions,
        // and is the same at all others. Collect each distinct set of `*`
        // positions, then look up each row with `*` put at those positions.
        const stars = new Map();
        for (const parts of rows) {
            const s = [];
            for (let i = 0; i < parts.length; i++) {
                if (parts[i] === '*')
                    s.push(i);
            }
            if (s.length)
                stars.set(s.join(','), s);
        }
        // Each row is checked against each set of `*` positions, so skip
        // this if there are too many. The patterns match the same paths
        // either way.
        if (!stars.size || rows.length * stars.size > 100_000)
            return rows;
        const { dot } = this.options;
        return rows.filter(parts => {
            for (const s of stars.values()) {
                if (s[s.length - 1] >= parts.length)
                    continue;
                const c = [...parts];
                let ok = true;
                let changed = false;
                for (const i of s) {
                    const p = parts[i];
                    if (p === '*')
                        continue;
                    if (!p || p === '**' || (!dot && p.startsWith('.'))) {
                        ok = false;
                        break;
                    }
                    c[i] = '*';
                    changed = true;
                }
                if (ok && changed && keys.has(c.join('/')))
                    return false;
            }
            return true;
        });
    }
    parseNegate() {
        if (this.nonegate)
            return;
        const pattern = this.pattern;
        let negate = false;
        let negateOffset = 0;
        for (let i = 0; i < pattern.length && pattern.charAt(i) === '!'; i++) {
            negate = !negate;
            negateOffset++;
        }
        if (negateOffset)
            this.pattern = pattern.slice(negateOffset);
        this.negate = negate;
    }
    // Match the parts of a path against one row of the set. `resolved`
    // is the parts after level 2 resolves `.` and `..` in them, or the
    // same parts below level 2. Set partial to true to test if, for
    // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
    // you run out of file before you run out of pattern, then that's
    // fine, as long as all the parts match.
    #matchRow(file, resolved, pattern, partial) {
        let fileStartIndex = 0;
        let patternStartIndex = 0;
        // UNC paths like //?/X:/... can match X:/... and vice versa, and
        // //?/UNC/host/share/... can match //host/share/... and vice versa.
        // Drive letters in absolute drive or unc paths, and the host and
        // share of UNC paths, are always compared case-insensitively.
        const fh = this.isWindows ? uncHost(resolved) : -1;
        const ph = fh === -1 ? -1 : uncHost(pattern);
        if (ph !== -1) {
            const host = pattern[ph];
            const share = pattern[ph + 1];
            if (typeof host !== 'string' || typeof share !== 'string') {
                // a host or share with magic is matched as usual
                fileStartIndex = fh;
                patternStartIndex = ph;
            }
            else if (resolved[fh].toLowerCase() === host.toLowerCase() &&
                resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
                fileStartIndex = fh + 2;
                patternStartIndex = ph + 2;
            }
        }
        else if (this.isWindows) {
            const fileDrive = typeof file[0] === 'string' && /^[a-z]:$/i.test(file[0]);
            const fileUNC = !fileDrive &&
                file[0] === '' &&
                file[1] === '' &&
                file[2] === '?' &&
                /^[a-z]:$/i.test(file[3]);
            const patternDrive = typeof pattern[0] === 'string' && /^[a-z]:$/i.test(pattern[0]);
            const patternUNC = !patternDrive &&
                pattern[0] === '' &&
                pattern[1] === '' &&
                pattern[2] === '?' &&
                typeof pattern[3] === 'string' &&
                /^[a-z]:$/i.test(pattern[3]);
            const fdi = fileUNC ? 3
                : fileDrive ? 0
                    : undefined;
            const pdi = patternUNC ? 3
                : patternDrive ? 0
                    : undefined;
            if (typeof fdi === 'number' && typeof pdi === 'number') {
                const [fd, pd] = [
                    file[fdi],
                    pattern[pdi],
                ];
                // the drives match, so start matching after them
                if (fd.toLowerCase() === pd.toLowerCase()) {
                    patternStartIndex = pdi + 1;
                    fileStartIndex = fdi + 1;
                }
            }
        }
        // the drive letters are found in the parts before level 2 resolves
        // them, and the match uses the resolved parts
        file = resolved;
        if (pattern.includes(GLOBSTAR)) {
            return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
        }
        return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
        const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
        // check the head, from the current file/pattern index.
        if (head.length) {
            const headEnd = fileIndex + head.length;
            if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) {
                return false;
            }
            fileIndex += head.length;
            patternIndex += head.length;
        }
        // now we know the head matches!
        // if the last portion is not empty, it MUST match the end
        // check the tail
        let fileTailMatch = 0;
        if (tail.length) {
            // if head + tail > file, then we cannot possibly match
            if (tail.length + fileIndex > file.length)
                return false;
            // try to match the tail
            let tailStart = file.length - tail.length;
            if (this.#matchOne(file, tail, partial, tailStart, 0)) {
                fileTailMatch = tail.length;
            }
            else {
                // affordance for stuff like a/**/* matching a/b/
                // if the last file portion is '', and there's more to the pattern
                // then try without the '' bit.
                if (file[file.length - 1] !== '' ||
                    fileIndex + tail.length === file.length) {
                    return false;
                }
                tailStart--;
                if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
                    return false;
                }
                fileTailMatch = tail.length + 1;
            }
        }
        // now we know the tail matches!
        // the middle is zero or more portions wrapped in **, possibly
        // containing more ** sections.
        // so a/**/b/**/c/**/d has become **/b/**/c/**
        // if it's empty, it means a/**/b, just verify we have no bad dots
        // if there's no tail, so it ends on /**, then we must have *something*
        // after the head, or it's not a matc
        if (!body.length) {
            let sawSome = !!fileTailMatch;
            for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
                const f = String(file[i]);
                sawSome = true;
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            // in partial mode, we just need to get past all file parts
            return partial || sawSome;
        }
        // now we know that there's one or more body sections, which can
        // be matched anywhere from the 0 index (because the head was pruned)
        // through to the length-fileTailMatch index.
        return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, new Set());
    }
    // Split the pattern into head, tail, and middle of ** delimited
    // parts. The tail has to be at the end, and the others just have to
    // be found in order from the head. These only depend on the pattern
    // row, so they are kept for the next path.
    #getGlobstarParts(pattern, partial, patternIndex) {
        let byStart = this.#globstarParts.get(pattern);
        if (!byStart) {
            byStart = [];
            this.#globstarParts.set(pattern, byStart);
        }
        const key = patternIndex * 2 + (partial ? 1 : 0);
        const found = byStart[key];
        if (found)
            return found;
        const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
        const lastgs = pattern.lastIndexOf(GLOBSTAR);
        const head = pattern.slice(patternIndex, firstgs);
        const body = pattern.slice(firstgs + 1, partial ? undefined : lastgs);
        const tail = partial ? [] : pattern.slice(lastgs + 1);
        // split the body up into sections, and note the number of
        // portions that must come after the start of each one
        const segments = [[[], 0]];
        let current = segments[0];
        let nonGsParts = 0;
        const nonGsPartsSums = [0];
        for (const b of body) {
            if (b === GLOBSTAR) {
                nonGsPartsSums.push(nonGsParts);
                current = [[], 0];
                segments.push(current);
            }
            else {
                current[0].push(b);
                nonGsParts++;
            }
        }
        // the portions in this section and the ones after it
        segments.forEach((b, i) => {
            b[1] = nonGsParts - nonGsPartsSums[i];
        });
        const parts = { head, body, tail, segments };
        byStart[key] = parts;
        return parts;
    }
    // return false for "nope, not matching"
    // return null for "not matching, cannot keep trying"
    #matchGlobStarBodySections(file, 
    // pattern section, and the portions that it and the rest need
    bodySegments, 
    // the end of the file portions that the body can match
    fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, 
    // the places that a walk has already tried, as
    // bodyIndex * (file.length + 1) + fileIndex. A walk from a place
    // does the same no matter how it got there, and it only comes back
    // if it found no match, so a walk that gets to one stops.
    tried) {
        // take the first body segment, and walk from fileIndex to its "after"
        // value at the end
        // If it doesn't match at that position, we increment, until we hit
        // that final possible position, and give up.
        // If it does match, then advance and try to rest.
        // If any of them fail we keep walking forward.
        // this is still a bit recursively painful, but it's more constrained
        // than previous implementations, because we never test something that
        // can't possibly be a valid matching condition.
        const bs = bodySegments[bodyIndex];
        if (!bs) {
            // with partial, the body is the rest of the pattern, so it
            // matches if no portions are left, or only the '' of a trailing
            // / (as a/* matches a/b/). A ** at the end walks them as its own
            // empty section.
            if (partial) {
                return (fileIndex >= fileLength ||
                    (fileIndex === fileLength - 1 && file[fileIndex] === ''));
            }
            // just make sure that there's no bad dots before the tail
            for (let i = fileIndex; i < fileLength; i++) {
                sawTail = true;
                const f = file[i];
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            return sawTail;
        }
        // have a non-globstar body section to test, up to the last index
        // where it can start
        const [body, need] = bs;
        // with partial, the path can end before the body does
        const after = partial ? fileLength : fileLength - need;
        while (fileIndex <= after) {
            const key = bodyIndex * (file.length + 1) + fileIndex;
            if (tried.has(key))
                return false;
            tried.add(key);
            const m = this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length);
            // if limit exceeded, no match. intentional false negative,
            // acceptable break in correctness for security.
            if (m && globStarDepth < this.maxGlobstarRecursion) {
                // match! see if the rest match. if so, we're done!
                const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
                if (sub !== false) {
                    return sub;
                }
            }
            // the ** does not walk past the last place the body can start
            if (fileIndex === after)
                break;
            const f = file[fileIndex];
            if (f === '.' ||
                f === '..' ||
                (!this.options.dot && f.startsWith('.'))) {
                return false;
            }
            fileIndex++;
        }
        // walked off. no point continuing
        return partial || null;
    }
    #matchOne(file, pattern, partial, fileIndex, patternIndex, 
    // only match the file portions before this index
    fileEnd = file.length) {
        let fi;
        let pi;
        let pl;
        let fl;
        for (fi = fileIndex,
            pi = patternIndex,
            fl = Math.min(fileEnd, file.length),
            pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
            let p = pattern[pi];
            let f = file[fi];
            // should be impossible.
            /* c8 ignore start */
            if (p === false || p === GLOBSTAR) {
                return false;
            }
            /* c8 ignore stop */
            // something other than **
            // non-magic patterns just have to match exactly
            // patterns with magic have been turned into Matchers.
            if (!portionMatch(p, f))
                return false;
        }
        // Note: ending in / means that we'll get a final ""
        // at the end of the pattern.  This can only match a
        // corresponding "" at the end of the file.
        // If the file ends in /, then it can only match a
        // a pattern that ends in /, unless the pattern just
        // doesn't have any more for it. But, a/b/ should *not*
        // match "a/b/*", even though * can match "", except in
        // partial mode, where it might simply not be reached yet.
        // However, a/b/ should still satisfy a/*
        // now either we fell off the end of the pattern, or we're done.
        if (fi === fl && pi === pl) {
            // ran out of pattern and filename at the same time.
            // an exact hit!
            return true;
        }
        else if (fi === fl) {
            // ran out of file, but still had pattern left.
            // this is ok if we're doing the match as part of
            // a glob fs traversal.
            return partial;
        }
        else if (pi === pl) {
            // ran out of pattern, still have file left.
            // this is only acceptable if we're on the very last
            // empty segment of a file with a trailing slash.
            // a/* should match a/b/
            return fi === fl - 1 && file[fi] === '';
            /* c8 ignore start */
        }
        else {
            // should be unreachable.
            throw new Error('wtf?');
        }
        /* c8 ignore stop */
    }
    braceExpand() {
        return braceExpand(this.pattern, this.options);
    }
    // Expand braces, except numeric ranges such as {0..999} with at
    // least RANGE_MIN values. Each of those stays in its pattern as
    // `<mark>0..999<mark>`, for the Matcher to test. If a range might
    // be inside a [...] class, expand all of them instead.
    #expandBraces() {
        const { pattern } = this;
        if (this.options.nobrace)
            return this.braceExpand();
        let code = 0xe000;
        while (pattern.includes(String.fromCharCode(code))) {
            if (++code > 0xf8ff)
                return this.braceExpand();
        }
        const mark = String.fromCharCode(code);
        let found = false;
        const marked = pattern.replace(rangeRe, (m, lo, hi) => {
            const a = Number(lo);
            const b = Number(hi);
            if (!Number.isSafeInteger(a) ||
                !Number.isSafeInteger(b) ||
                Math.abs(a - b) + 1 < RANGE_MIN) {
                return m;
            }
            found = true;
            return `${mark}${lo}..${hi}${mark}`;
        });
        if (!found)
            return this.braceExpand();
        const set = braceExpand(marked, this.options);
        for (const p of set) {
            for (const portion of p.split('/')) {
                const c = portion.indexOf('[');
                if (c !== -1 && c < portion.lastIndexOf(mark)) {
                    return this.braceExpand();
                }
                if (!this.options.noext && inRepeatOrNegExt(portion, mark)) {
                    return this.braceExpand();
                }
            }
        }
        this.#rangeMark = mark;
        return set;
    }
    parse(pattern) {
        assertValidPattern(pattern);
        const options = this.options;
        // shortcuts
        if (pattern === '**')
            return GLOBSTAR;
        if (pattern === '')
            return '';
        const { nocase, nocaseMagicOnly, noext = false, dot, normalize, } = options;
        const rangeMark = this.#rangeMark;
        const lit = rangeMark && pattern.includes(rangeMark) ?
            undefined
            : literal(pattern, noext);
        // in nocase mode, a literal with cased chars still needs a
        // Matcher, unless nocaseMagicOnly is set.
        if (lit !== undefined &&
            !(nocase &&
                !nocaseMagicOnly &&
                pattern.toUpperCase() !== pattern.toLowerCase())) {
            return this.#norm(lit);
        }
        if (this.#pending)
            return PENDING;
        let m = this.#matchers.get(pattern);
        if (!m) {
            if (!noext)
                assertValidExtglobs(pattern);
            m = new dist_esm/* Matcher */.P(pattern, {
                nocase,
                noext,
                dot,
                normalize,
                ...(rangeMark && { rangeMark }),
            });
            this.#matchers.set(pattern, m);
        }
        return m;
    }
    #slashSplit(p) {
        // if p starts with // on windows, we preserve that
        // so that UNC paths aren't broken.  Otherwise, any number of
        // / characters are coalesced into one, unless
        // preserveMultipleSlashes is set to true.
        if (this.preserveMultipleSlashes) {
            return p.split('/');
        }
        else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
            // add an extra '' for the one we lose
            return ['', ...p.split(/\/+/)];
        }
        else {
            return p.split(/\/+/);
        }
    }
    match(f, partial = this.partial) {
        // short-circuit in the case of busted things.
        // comments, etc.
        if (this.comment) {
            return false;
        }
        if (this.empty) {
            return f === '';
        }
        if (f === '/' && partial) {
            return true;
        }
        const options = this.options;
        // treat the test path as a set of pathparts. If it was not just
        // split or checked, check that it can match before splitting it.
        let split = this.#cachedSplit(f);
        if (!split) {
            // the checks look at the path as given, so not if it is
            // normalized
            if (!partial &&
                !this.#form &&
                (this.#endCheck || this.#literalCheck) &&
                lastChecked !== f) {
                lastChecked = f;
                const can = this.#canMatch(f);
                if (can === 'no')
                    return options.flipNegate ? false : this.negate;
                if (can === 'yes')
                    return options.flipNegate ? true : !this.negate;
            }
            split = this.#split(f);
        }
        const ff = split.parts;
        // the parts after level 2 resolves them, kept for the next pattern
        // that tests the same path
        const resolved = this.#level2 ?
            (split.resolved ??= this.#levelTwoFileOptimize(ff))
            : ff;
        // just ONE of the pattern sets in this.set needs to match
        // in order for it to be valid.  If negating, then just one
        // match means that we have failed.
        // Either way, return on the first hit.
        const set = this.set;
        // Find the basename of the path by looking for the last non-empty segment
        let filename = ff[ff.length - 1];
        if (!filename) {
            for (let i = ff.length - 2; !filename && i >= 0; i--) {
                filename = ff[i];
            }
        }
        for (let r = 0; r < set.length; r++) {
            const pattern = set[r];
            const shape = partial ? undefined : this.#shapes[r];
            // level 2 does not change a path of one portion
            const hit = shape === 'base' ?
                portionMatch(pattern[0], filename)
                : shape ? this.#matchShape(resolved, pattern, shape)
                    : options.matchBase && pattern.length === 1 ?
                        this.#matchRow([filename], [filename], pattern, partial)
                        : this.#matchRow(ff, resolved, pattern, partial);
            if (hit) {
                if (options.flipNegate) {
                    return true;
                }
                return !this.negate;
            }
        }
        // didn't get any hits.  this is success if it's a negative
        // pattern, failure otherwise.
        if (options.flipNegate) {
            return false;
        }
        return this.negate;
    }
    static defaults(def) {
        return minimatch.defaults(def).Minimatch;
    }
}
/* c8 ignore start */


/* c8 ignore stop */
minimatch.Minimatch = Minimatch;
minimatch.escape = escape_escape;
minimatch.unescape = unescape_unescape;
//# sourceMappingURL=index.js.map
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
    return braceExpand(pattern, { braceExpandMax: limit + 1 });
}
const magic = /[*?[\]\\{}]/;
function isLiteral(alternative) {
    return !magic.test(alternative);
}
/** minimatch itself, for one alternative. */
function throughMinimatch(alternative) {
    const compiled = new Minimatch(alternative, dialect);
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


/***/ }),

/***/ 8141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ pathSet),
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/* harmony import */ var _matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(382);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(592);


function pathSet(include, exclude) {
    const included = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(include.flatMap((pattern) => pattern.alternatives));
    const excluded = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(exclude.flatMap((pattern) => pattern.alternatives));
    const matches = (path) => included(path) && !excluded(path);
    // compiled at the first question only: most runs never ask
    let near;
    return {
        patterns: include.map((pattern) => pattern.text),
        exclude: exclude.map((pattern) => pattern.text),
        matches,
        names: (path) => !excluded(path) && include.some((pattern) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .namesExactly */ .J_)(pattern, path)),
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
    const [included, excluded] = [include, exclude].map((patterns) => (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(patterns.flatMap((pattern) => pattern.alternatives.map(foldName))));
    return (path) => (included?.(path) ?? false) && !(excluded?.(path) ?? false);
}


/***/ }),

/***/ 592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J_: () => (/* binding */ namesExactly),
/* harmony export */   ZS: () => (/* binding */ readPattern)
/* harmony export */ });
/* unused harmony export patternLimits */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2531);
/* harmony import */ var _matcher_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(382);


const patternLimits = { length: 256, alternatives: 64, starsPerName: 3, globstars: 8 };
/**
 * Reads one pattern. What minimatch would silently never match (`dir/`, `a//b`, `**.md`) is refused with the spelling
 * that was meant. The caps hold off patterns that cost time out of proportion: a pull request that edits the policy
 * brings its own.
 * @throws ValueFault
 */
function readPattern(written) {
    if (written.length > patternLimits.length) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)} has ${written.length} characters, more than ${patternLimits.length}`, 'Split it into several patterns');
    }
    const text = written.replace(/^(?:\.?\/)+/, '');
    refuseMisspelt(text, written);
    const alternatives = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .expandBraces */ .PH)(text, patternLimits.alternatives);
    if (alternatives.length > patternLimits.alternatives) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the braces of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)} stand for more than ${patternLimits.alternatives} alternatives`, 'Split it into several patterns, or use *');
    }
    for (const alternative of alternatives)
        refuseUnmatchable(alternative, written);
    return {
        text,
        alternatives,
        matches: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .wE)(alternatives),
        ...(text === written
            ? {}
            : {
                warning: {
                    what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)} is read as ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`,
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
    const shown = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written);
    if (text === '')
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} is empty`, 'Write ** for every file');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} holds a control character`, 'Write one pattern for each list item');
    }
    if (text !== text.trim()) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} begins or ends with a blank`, 'Leave the blank out');
    }
    if (text.startsWith('!')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} begins with "!", and there is no negation`, 'List the exceptions under exclude; for a file whose name begins with !, write \\!');
    }
    if (/[?*+@!]\(/.test(text.replace(/\\./g, '_'))) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} uses an extended glob`, 'Write the alternatives in braces, {a,b}, or list the exceptions under exclude');
    }
    const escapes = /\\[*?[\]{}()!#\\,.+@-]/g;
    if (text.replace(escapes, '').includes('\\')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has a "\\" that escapes nothing`, 'Write / between folders, also on Windows');
    }
    // brace expansion would halve it, and the pattern then match something else
    if (text.includes('\\\\') && text.includes('{')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has braces and an escaped "\\"`, 'Write one pattern for each alternative');
    }
}
function refuseUnmatchable(alternative, written) {
    const shown = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written);
    if (alternative.endsWith('/')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} names a folder, and folders do not change, files do`, `Write ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(`${alternative}**`)} for everything in it`);
    }
    const names = alternative.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} can match no path: it has an empty name, "." or ".." in it`, 'Write the path as git ls-files prints it');
    }
    const glued = names.find((name) => name !== '**' && name.replace(/\\./g, '_').includes('**'));
    if (glued !== undefined) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`in the pattern ${shown} the ** is glued to a name, where it does not span folders`, 'Write **/ and /** between slashes, such as **/*.md or docs/**');
    }
    if (names.some((name) => (name.match(/\*/g)?.length ?? 0) > patternLimits.starsPerName)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has more than ${patternLimits.starsPerName} * in one name`, 'Use fewer');
    }
    if (names.filter((name) => name === '**').length > patternLimits.globstars) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has more than ${patternLimits.globstars} **`, 'Use fewer');
    }
}


/***/ }),

/***/ 9031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NULL_DEPLOYMENT),
/* harmony export */   c: () => (/* binding */ changeKinds)
/* harmony export */ });
const changeKinds = ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'];
/** The target that contacts nothing and passes at once; `null` is its alias, in the policy file only. */
const NULL_DEPLOYMENT = 'null-deployment';


/***/ }),

/***/ 3929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Lu: () => (/* binding */ presetContent),
  RK: () => (/* binding */ presetRules)
});

// UNUSED EXPORTS: presetNames

// EXTERNAL MODULE: ./packages/policy/lib/patterns/path-set.js
var path_set = __nccwpck_require__(8141);
// EXTERNAL MODULE: ./packages/policy/lib/patterns/pattern.js
var pattern = __nccwpck_require__(592);
// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var policy = __nccwpck_require__(9031);
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
        paths: (0,path_set/* pathSet */.a)(rule.paths.map(pattern/* readPattern */.ZS), (rule.exclude ?? []).map(pattern/* readPattern */.ZS)),
        changes: new Set(policy/* changeKinds */.c),
        target: rule.product ? mostDemanding : policy/* NULL_DEPLOYMENT */.K,
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


/***/ }),

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ writeKey),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2531);

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

/***/ 769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ watchSchema),
/* harmony export */   tX: () => (/* binding */ targetSchema),
/* harmony export */   zR: () => (/* binding */ deploySchema)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1314);

/** The inputs of testnet-deployer that say what a deployment is. */
const deploySchema = {
    type: 'object',
    description: 'Inputs of testnet-deployer that no workflow may set otherwise: how to deploy.',
    additionalProperties: false,
    properties: {
        hosts: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Where to deploy: [alias=]user@host[:port].' },
        'jump-hosts': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Hosts on the way, in their order: [alias=]user@host[:port].' },
        'known-hosts': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'The host keys, as in a known_hosts file.' },
        'host-fingerprint': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'The fingerprints of the host keys: SHA256:\u2026.' },
        'connect-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long opening a connection may take.' },
        keepalive: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How often to ask a silent connection; three misses end it.' },
        root: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The folder on each host that belongs to the deployments.' },
        name: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The name of the deployment on its hosts; that of the environment when left out.' },
        artifact: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'What is deployed and does not come with it: name@sha256:\u2026.' },
        floor: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The oldest version that data written by the release can be served by: X.Y.Z.' },
        upload: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Files and folders of the checkout: local => remote, into the release.' },
        script: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The script that deploys, run on each host.' },
        'script-file': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The file of the script, read from the trusted ref.' },
        env: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'NAME=value lines for the scripts; nothing secret.' },
        'script-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long the script may take on a host.' },
        concurrency: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, maximum: 1000, description: 'How many hosts at a time.' },
        strategy: { enum: ['parallel', 'serial', 'canary'], description: 'In which order hosts are worked on.' },
        'on-host-failure': { enum: ['stop', 'continue'], description: 'What a failing host means for the others.' },
        'on-cancel': { enum: ['kill', 'leave', 'rollback'], description: 'What a cancellation does to a script that runs.' },
        'on-failure': { enum: ['keep', 'rollback'], description: 'Whether the last good release goes live again.' },
        'keep-releases': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, maximum: 1000, description: 'How many good releases of before stay on a host.' },
        'freeze-secrets': { type: 'boolean', description: 'Whether a release keeps its secrets on the host.' },
        'lock-wait': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long to wait for another deployment.' },
        expect: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'NAME=pattern or NAME!=pattern, of the environment that the service gets.' },
        collect: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Files of the hosts to bring home when it did not pass.' },
        health: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'A script that exits 0 when the host is healthy.' },
        'health-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long a host may take to become healthy.' },
        'version-command': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'Prints what is really running.' },
        teardown: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'A script that takes the deployment down after the verdict.' },
        version: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The version that is deployed.' },
    },
};
/** The inputs of testnet-deployer that say when a build has proven itself. */
const watchSchema = {
    type: 'object',
    description: 'Inputs of testnet-deployer that no workflow may set otherwise: how long to watch, and what.',
    additionalProperties: false,
    properties: {
        sources: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'What to ask: [name=]<url> [@alias].' },
        via: { enum: ['tunnel', 'direct'], description: 'Through the SSH connection, or straight from the runner.' },
        counter: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'What is counted.' },
        decode: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'How the counted value is read.' },
        sessions: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'How many units the testnet must make.' },
        from: { enum: ['baseline', 'absolute'], description: 'Counted from the first sample, or from zero.' },
        'expected-interval': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'The time between two units when all is well.' },
        'stall-after': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long the count may stand still.' },
        'start-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long the first sample may take.' },
        'time-budget': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long to watch at most.' },
        'poll-interval': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How often to ask.' },
        settle: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long everything must still hold after the target.' },
        'max-lag': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .AB, description: 'How far the quorum may be behind the best node.' },
        'on-reset': {
            enum: ['fail', 'rebaseline', 'continue'],
            description: 'What a counter means that begins again; another chain is always the end.',
        },
        'max-restarts': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'How many restarts of one node are survived.' },
        checks: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'What must hold beside the counter: name: kind what op value.' },
        'equal-progress': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'A second storage item that must advance exactly as far.' },
        'min-rate-ratio': {
            type: 'number',
            minimum: 0.01,
            maximum: 1,
            description: "Least part of the last proof's pace that must be kept.",
        },
        'max-blind': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'Longest time for which no quorum may have been seen.' },
        'max-step': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'Most steps that are credible within one expected-interval.' },
        'consecutive-errors': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'So many unreadable answers in a row are no value.' },
        'failure-limit': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .AB, description: 'How many errors of one node are allowed in all.' },
        'max-reconnects': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .AB, description: 'How often one node may be reached anew.' },
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


/***/ }),

/***/ 1314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   B2: () => (/* binding */ patternList),
/* harmony export */   JI: () => (/* binding */ targetReference),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** The kinds of values that testnet-deployer's inputs take, as they may stand in a policy. */
const text = { type: 'string', minLength: 1 };
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


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Node ends a longer timer at once; no process of ours lives for these 24 days. */
const longestMs = 2 ** 31 - 1;
/** The clock of this machine. */
const systemClock = {
    now: () => performance.now(),
    date: () => new Date(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const end = () => {
            signal?.removeEventListener('abort', abort);
            resolve();
        };
        const timer = setTimeout(end, Math.min(ms, longestMs));
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
    }),
};


/***/ }),

/***/ 645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ FilesUnreadable)
/* harmony export */ });
class FilesUnreadable extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'FilesUnreadable';
    }
}


/***/ }),

/***/ 2531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   FI: () => (/* binding */ readAssignments),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   MP: () => (/* binding */ writeDuration),
/* harmony export */   Qe: () => (/* binding */ ValueFault),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ic: () => (/* binding */ trimAscii),
/* harmony export */   ik: () => (/* binding */ readSize)
/* harmony export */ });
/* unused harmony exports readLines, isVariableName */
/**
 * The one grammar of values in inputs and in the policy. Each reader throws a `ValueFault` that says what is wrong and
 * how to mend it; the caller adds where.
 */
class ValueFault extends Error {
    what;
    mend;
    constructor(what, mend) {
        super(`${what}. ${mend}`);
        this.name = 'ValueFault';
        this.what = what;
        this.mend = mend;
    }
}
/** Trims ASCII blanks only: BOM and NBSP are legal in git refs, and trimming them would turn one name into another. */
function trimAscii(text) {
    return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
/** Newline-separated; blank lines and lines that begin with `#` are left out. */
function readLines(text) {
    return text
        .split('\n')
        .map((line, index) => ({ text: trimAscii(line), number: index + 1 }))
        .filter(({ text: line }) => line !== '' && !line.startsWith('#'));
}
function readList(text) {
    return readLines(text).map((line) => line.text);
}
const unitSeconds = { h: 3600, m: 60, s: 1 };
/**
 * `90s`, `15m`, `2h`, `1h30m`: whole numbers, each unit once, largest first. Returns milliseconds, at most 30 days.
 * @throws ValueFault
 */
function readDuration(text) {
    const mend = 'Write it like 90s, 15m, 2h or 1h30m';
    const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text);
    if (match === null || text === '')
        throw new ValueFault(`${quote(text)} is not a duration`, mend);
    const [, h = '0', m = '0', s = '0'] = match;
    const seconds = Number(h) * unitSeconds.h + Number(m) * unitSeconds.m + Number(s);
    if (seconds > 30 * 24 * 3600)
        throw new ValueFault(`${quote(text)} is longer than 30 days (720h)`, 'Give less');
    return seconds * 1000;
}
/** The shortest text that `readDuration` reads back; whole seconds, rounded up. */
function writeDuration(ms) {
    const seconds = Math.ceil(Math.max(0, ms) / 1000);
    const h = Math.floor(seconds / unitSeconds.h);
    const m = Math.floor((seconds % unitSeconds.h) / unitSeconds.m);
    const s = seconds % unitSeconds.m;
    return `${h > 0 ? `${h}h` : ''}${m > 0 ? `${m}m` : ''}${s > 0 || (h === 0 && m === 0) ? `${s}s` : ''}`;
}
const unitBytes = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
/** `512B`, `64KiB`, `4MiB`, `1GiB`. Returns bytes. @throws ValueFault */
function readSize(text) {
    const match = /^(\d{1,12})(B|KiB|MiB|GiB)$/.exec(text);
    if (match === null)
        throw new ValueFault(`${quote(text)} is not a size`, 'Write it like 512B, 64KiB, 4MiB or 1GiB');
    const bytes = Number(match[1]) * unitBytes[match[2]];
    if (!Number.isSafeInteger(bytes))
        throw new ValueFault(`${quote(text)} is too large`, 'Give less');
    return bytes;
}
/** `true` or `false`, nothing else. @throws ValueFault */
function readBoolean(text) {
    if (text === 'true')
        return true;
    if (text === 'false')
        return false;
    throw new ValueFault(`${quote(text)} is neither true nor false`, 'Write true or false, in lower case');
}
/** A decimal whole number within `min`\u2026`max`; no sign, blank, exponent or leading zero. @throws ValueFault */
function readInteger(text, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    const range = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`;
    if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) {
        throw new ValueFault(`${quote(text)} is not a whole number`, `Give a whole number, ${range}`);
    }
    const value = Number(text);
    if (value < min || value > max)
        throw new ValueFault(`${text} is out of range`, `Give a whole number, ${range}`);
    return value;
}
/** One of `choices`. @throws ValueFault with a "did you mean" */
function readChoice(text, choices) {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined)
        return found;
    throw new ValueFault(`${quote(text)} is not one of ${choices.join(', ')}`, didYouMean(text, choices));
}
/** The name of an environment variable, as POSIX shells accept it (XCU 2.5.3). */
function isVariableName(text) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
/**
 * `NAME=value` lines, and `NAME<<TAG` \u2026 `TAG` with everything between taken verbatim. Names are unique.
 * @throws ValueFault that gives line numbers and never a value: the values may be secrets
 */
function readAssignments(text) {
    const lines = text.split('\n');
    const found = [];
    for (let at = 0; at < lines.length; at++) {
        const number = at + 1;
        const line = (lines[at] ?? '').replace(/^[ \t]+|\r$/g, '');
        if (line === '' || line.startsWith('#'))
            continue;
        const match = /^([^=<\s]*)(=|<<)(.*)$/s.exec(line);
        const mend = 'Write NAME=value, or NAME<<TAG, the lines of the value, and TAG alone on a line';
        if (match === null)
            throw new ValueFault(`line ${number} is not an assignment`, mend);
        const [, name = '', operator, rest = ''] = match;
        if (!isVariableName(name)) {
            throw new ValueFault(`the name on line ${number} is not a variable name`, 'Use letters, digits and _, not a digit first');
        }
        if (found.some((other) => other.name === name))
            throw new ValueFault(`line ${number} sets ${name} again`, 'Set each name once');
        if (operator === '=') {
            found.push({ name, value: rest, line: number });
            continue;
        }
        const tag = trimAscii(rest);
        const end = lines.findIndex((other, index) => index > at && trimAscii(other) === tag);
        if (tag === '' || end === -1)
            throw new ValueFault(`the value that begins on line ${number} has no end`, mend);
        found.push({ name, value: lines.slice(at + 1, end).join('\n'), line: number });
        at = end;
    }
    return found;
}
/** A sentence for the mend: the nearest of `known`, when there is a near one, else all of them. */
function didYouMean(text, known) {
    const near = known
        .map((name) => ({ name, distance: editDistance(text.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
        .toSorted((a, b) => a.distance - b.distance)[0];
    return near === undefined ? `Known are: ${known.join(', ')}` : `Did you mean ${quote(near.name)}?`;
}
/** Quoted for a message, and short: what is quoted may come from outside. */
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}\u2026` : text);
}
/** Levenshtein's distance. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys and no blanks, so that equal values have equal bytes (after RFC 8785 for the values used here). */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Mm: () => (/* binding */ ProblemError)
/* harmony export */ });
function describeProblem({ where, what, mend }) {
    return `${where}: ${what}. ${mend}`;
}
/** Carries all mistakes found in one go; its message has one line for each. */
class ProblemError extends Error {
    problems;
    constructor(problems, options) {
        super(problems.map(describeProblem).join('\n'), options);
        this.name = 'ProblemError';
        this.problems = problems;
    }
}
/** What `read` returns; the problems that it throws join the others, so that all are told together. */
function collect(problems, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof ProblemError))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ baseEnvironment)
/* harmony export */ });
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


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ProcessError)
/* harmony export */ });
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


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4494);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
