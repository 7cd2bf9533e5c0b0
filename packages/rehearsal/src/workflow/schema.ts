import { registerHooks } from 'node:module'

// GitHub's parser imports its schema without the import attribute that Node demands of JSON modules.
try {
  registerHooks({
    load(url, context, next) {
      const isSchema = url.includes('/@actions/workflow-parser/') && url.endsWith('.json')
      return next(url, isSchema ? { ...context, importAttributes: { type: 'json' } } : context)
    },
  })
} catch {
  // A test runner that loads modules itself refuses hooks, and reads JSON without being told.
}

export interface SchemaFault {
  line: number
  message: string
}

/** What GitHub itself would refuse in a workflow file: unknown keys, wrong shapes, contexts not allowed where they stand. */
export async function schemaFaults(file: string, text: string): Promise<SchemaFault[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')
  const { context, value } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors
    .getErrors()
    .map((error) => ({ line: error.range?.start.line ?? 0, message: error.rawMessage ?? error.message }))
}
