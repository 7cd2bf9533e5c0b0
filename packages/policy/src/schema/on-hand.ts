/** Who can mend it now. The text of it stands in issues: a login is one word that mentions one user, and nothing else. */
export const onHandSchema = {
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
} as const
