/**
 * The file `pulumi-language-nodejs` beside a built CLI, where the engine looks for it. It lives in the cache, which every
 * clone of the project on the machine shares, so it holds no path: each sandbox names its own host in the environment.
 */
export const launcher = `#!/bin/sh
# Written by tomguard's sandbox. Starts the sandbox's language host for Node programs, policy packs and plugins.
if [ -z "$TOMGUARD_LANGUAGE_HOST" ]; then
  echo "This Pulumi CLI was built by tomguard's sandbox and works only inside of it: node dist/sandbox/main.js run -- pulumi ..." >&2
  exit 1
fi
exec "\${TOMGUARD_NODE:-node}" "$TOMGUARD_LANGUAGE_HOST" "$@"
`;
