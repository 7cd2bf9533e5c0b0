import { automation, documentation, editors, licences, packaging } from './preset-rule.ts'
import type { PresetRule } from './preset-rule.ts'

export const go: readonly PresetRule[] = [
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
]
