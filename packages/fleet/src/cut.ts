/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
export function cut(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}…` : text
}
