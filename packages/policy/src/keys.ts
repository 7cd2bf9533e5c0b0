import { compatSchema } from './schema/compat.ts'
import { deploySchema, watchSchema } from './schema/target.ts'

/** The inputs of testnet-deployer that a target's `deploy` may make law. */
export const deployKeys: readonly string[] = Object.keys(deploySchema.properties)

/** The inputs of testnet-deployer that a target's `watch` may make law. */
export const watchKeys: readonly string[] = Object.keys(watchSchema.properties)

/** The inputs of backcompat-version-check that `compat` may make law. */
export const compatKeys: readonly string[] = Object.keys(compatSchema.properties)
