/**
 * Comments that some tool reads: they are tokens. The rule is wide on purpose, because the set of tools is open:
 * - any `@`: `@ts-…`, `@jsx`, `@license`, `@preserve`, `@vite-ignore`, `@__PURE__`, `@flow`, every JSDoc tag (declarations
 *   made from JavaScript have their types from there);
 * - a first character of `#`, `!` or `:`, after stars and blanks: `#__PURE__`, `# sourceMappingURL`, `/*!`, types of Flow;
 *   `#region` and `#endregion` only fold text in editors, so they stay comments;
 * - three slashes: `/// <reference`, `/// <amd-module`;
 * - the magic comments of bundlers: `webpackChunkName:`, `turbopackIgnore:`.
 */
export function isPragma(comment: string): boolean {
  if (comment.includes('@') || comment.startsWith('///') || /(?:web|turbo|rs)pack/.test(comment)) return true
  return /^\/[/*][*\s]*(?:[!:]|#(?!(?:end)?region\b))/.test(comment)
}

/** These hush the errors of the next line, so it matters which line a token stands on. */
export const hushesLines = (text: string): boolean => text.includes('@ts-ignore') || text.includes('@ts-expect-error')
