// Reads Go texts from standard input, each after its length in bytes (big endian, 32 bits), and prints one line per text.
// `go-scan positions`: where go/scanner sees tokens, as JSON pairs of byte offsets. `go-scan digests`: a digest of all
// that Go's own packages read from the text, or "refused" where go/scanner reports an error.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/scanner"
	"go/token"
	"io"
	"os"
	"regexp"
	"strings"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		var size uint32
		err := binary.Read(in, binary.BigEndian, &size)
		if err == io.EOF {
			return
		}
		check(err)
		text := make([]byte, size)
		_, err = io.ReadFull(in, text)
		check(err)
		if os.Args[1] == "positions" {
			fmt.Fprintln(out, positions(text))
		} else {
			fmt.Fprintln(out, digest(text))
		}
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func scan(text []byte, see func(offset int, tok token.Token, lit string)) bool {
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("case.go", -1, len(text))
	s.Init(file, text, nil, scanner.ScanComments)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return s.ErrorCount == 0
		}
		see(file.Offset(pos), tok, lit)
	}
}

func positions(text []byte) string {
	pairs := [][2]int{}
	scan(text, func(offset int, tok token.Token, lit string) {
		if tok == token.COMMENT || tok == token.SEMICOLON && lit == "\n" {
			return
		}
		size := len(lit)
		if size == 0 {
			size = len(tok.String())
		}
		pairs = append(pairs, [2]int{offset, offset + size})
	})
	line, err := json.Marshal(pairs)
	check(err)
	return string(line)
}

var generated = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

func digest(text []byte) string {
	hash := sha256.New()
	tokens := 0
	clean := scan(text, func(offset int, tok token.Token, lit string) {
		switch {
		case tok == token.COMMENT:
			if heeded(text, offset, lit) {
				fmt.Fprintf(hash, "%d %q\n", tokens, strings.TrimRight(lit, "\r"))
			}
		case tok == token.SEMICOLON:
			tokens++
			fmt.Fprintln(hash, ";")
		default:
			tokens++
			fmt.Fprintf(hash, "%s %q\n", tok, lit)
		}
	})
	if !clean {
		return "refused"
	}
	for _, system := range []string{"linux", "windows"} {
		for _, machine := range []string{"amd64", "arm64"} {
			fmt.Fprintln(hash, matches(text, system, machine))
		}
	}
	if file, err := parser.ParseFile(token.NewFileSet(), "case_test.go", text, parser.ParseComments); err == nil {
		heedFile(hash, file)
	}
	return fmt.Sprintf("%x", hash.Sum(nil)[:12])
}

// The directives of cmd/compile: `//line` at the start of a line, `/*line` anywhere, `//go:` on a line of its own.
func heeded(text []byte, offset int, comment string) bool {
	line := text[bytes.LastIndexByte(text[:offset], '\n')+1 : offset]
	alone := len(bytes.Trim(line, " \t\r\ufeff")) == 0
	switch {
	case strings.HasPrefix(comment, "/*line "):
		return true
	case strings.HasPrefix(comment, "//line "):
		return len(line) == 0
	case strings.HasPrefix(comment, "//go:"):
		return alone
	default:
		return len(line) == 0 && generated.MatchString(strings.TrimRight(comment, "\r"))
	}
}

func matches(text []byte, system, machine string) string {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = system, machine, true
	context.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }
	match, err := context.MatchFile("/case", "case.go")
	return fmt.Sprint(match, err != nil)
}

// What cgo and `go test` take from comments.
func heedFile(hash io.Writer, file *ast.File) {
	cgo := false
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range group.Specs {
			if path, ok := spec.(*ast.ImportSpec); ok && strings.Trim(path.Path.Value, "\"`") == "C" {
				cgo = true
				fmt.Fprintf(hash, "%q %q\n", comments(group.Doc), comments(path.Doc))
			}
		}
	}
	for _, decl := range file.Decls {
		if function, ok := decl.(*ast.FuncDecl); ok && cgo {
			for _, comment := range comments(function.Doc) {
				if strings.HasPrefix(comment, "//export ") {
					fmt.Fprintf(hash, "%s %q\n", function.Name.Name, comment)
				}
			}
		}
	}
	for _, example := range doc.Examples(file) {
		fmt.Fprintf(hash, "%s %q %t %t\n", example.Name, example.Output, example.Unordered, example.EmptyOutput)
	}
}

func comments(group *ast.CommentGroup) []string {
	texts := []string{}
	if group != nil {
		for _, comment := range group.List {
			texts = append(texts, comment.Text)
		}
	}
	return texts
}
