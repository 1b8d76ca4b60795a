import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");

/** `npx airbyte-embedded` as it was built, and `cdktf deploy` as its last step: Terraform in the present folder. */
const COMMANDS = {
  npx: `shift; exec "${process.execPath}" "${path.join(ROOT, "dist/src/cli/main.js")}" "$@"`,
  cdktf: `[ "$*" = deploy ] && exec terraform apply -auto-approve -no-color`,
};

/** `vault kv get -mount=M -field=F PATH` by the documented call of Vault's KV store, version 2. */
const VAULT = `
[ "$1 $2" = "kv get" ] || exit 64
mount=\${3#-mount=} field=\${4#-field=}
answer=$(curl --fail --silent --header "X-Vault-Token: $VAULT_TOKEN" "$VAULT_ADDR/v1/$mount/data/$5") || exit 2
printf %s "$answer" | node -p "JSON.parse(fs.readFileSync(0, 'utf8')).data.data['$field']"
`;

/** `op run --env-file=FILE -- COMMAND`: references become what the file "vault" beside it (in place of the command vault) has for them. */
const OP = `
[ "$1 $3" = "run --" ] || exit 64
while IFS='=' read -r name reference; do
  case $name in ''|'#'*) continue ;; esac
  reference=\${reference#'"'} reference=\${reference%'"'}
  value=$(grep -F "$reference " "\${0%/*}/vault") || exit 1
  export "$name=\${value#"$reference "}"
done < "\${2#--env-file=}"
shift 3
exec "$@"
`;

/** \`sops exec-env FILE COMMAND\`, where base64 is the cipher. */
const SOPS = `
[ "$1" = exec-env ] || exit 64
while IFS=' ' read -r name value; do
  case $name in ''|'#'*) continue ;; esac
  value=\${value#ENC[} value=\${value%]}
  export "\${name%:}=$(printf %s "$value" | base64 -d)"
done < "$2"
exec sh -c "$3"
`;

/** Puts programs into a folder that stand in for those that a machine of the tests need not have. */
export function writeStandIns(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...COMMANDS, vault: VAULT, op: OP, sops: SOPS })) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${text.trim()}\n`);
    chmodSync(path.join(folder, name), 0o755);
  }
}
