# Reads Python texts from standard input, each after its length in bytes (big endian, 32 bits), and prints one JSON line
# per text. `positions`: where tokenize sees tokens, as pairs of character offsets, literals in one piece. `trees`: what the
# compiler reads (`ast`, with type comments where there are any), null where it refuses; `tokens`: what tokenize does too.
import ast
import hashlib
import io
import json
import re
import struct
import sys
import tokenize
import warnings

warnings.simplefilter('ignore')
SILENT = {tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER}
MARKS = {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
REFUSALS = (SyntaxError, ValueError, tokenize.TokenError, RecursionError, MemoryError, LookupError)
OPENS = {getattr(tokenize, name) for name in ('FSTRING_START', 'TSTRING_START') if hasattr(tokenize, name)}
ENDS = {getattr(tokenize, name) for name in ('FSTRING_END', 'TSTRING_END') if hasattr(tokenize, name)}


def digest(text):
    return hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:24]


def dumped_with_types(source):
    tree = ast.parse(source, type_comments=True)
    for ignored in tree.type_ignores:
        ignored.lineno = 0
    return ast.dump(tree)


def parsed(source):
    try:
        tree = ast.dump(ast.parse(source))
        typed = dumped_with_types(source) if b'type:' in source else tree
        return digest(repr((tree, typed, (re.match(rb"#![^\n]*", source) or [None])[0])))
    except REFUSALS:
        return None


def tokenized(source):
    try:
        seen = [
            (token.type, '' if token.type in MARKS else token.string)
            for token in tokenize.tokenize(io.BytesIO(source).readline)
            if token.type not in SILENT
        ]
        return digest(repr(seen))
    except REFUSALS:
        return None


def positions(source):
    text = source.decode('utf-8')
    starts = [0]
    for line in text.split('\n'):
        starts.append(starts[-1] + len(line) + 1)
    pairs, depth, opened = [], 0, 0
    for token in tokenize.tokenize(io.BytesIO(source).readline):
        if token.type in SILENT or token.type in MARKS:
            continue
        start, end = (starts[row - 1] + column for row, column in (token.start, token.end))
        if token.type in OPENS:
            opened = start if depth == 0 else opened
            depth += 1
        elif token.type in ENDS:
            depth -= 1
            if depth == 0:
                pairs.append((opened, end))
        elif depth == 0:
            pairs.append((start, end))
    return pairs


while True:
    size = sys.stdin.buffer.read(4)
    if not size:
        break
    source = sys.stdin.buffer.read(struct.unpack('>I', size)[0])
    if sys.argv[1] == 'positions':
        answer = positions(source)
    else:
        tree = parsed(source)
        answer = [tree, None if tree is None or sys.argv[1] == 'trees' else tokenized(source)]
    print(json.dumps(answer))
