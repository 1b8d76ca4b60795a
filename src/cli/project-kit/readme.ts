/** README of a new project: commands, from the first to CI. */
export function toReadme(name: string): string {
  return `# ${name}

What customers may connect with Airbyte Embedded, as code. The catalog is in \`catalog.ts\`.

\`\`\`sh
npm install
npm test            # who is offered what, without an account
npm run check       # types
\`\`\`

With an account, from the Embedded settings of your organization:

\`\`\`sh
export AIRBYTE_CLIENT_ID=… AIRBYTE_CLIENT_SECRET=… AIRBYTE_ORGANIZATION_ID=…
\`\`\`

Without one, run \`npm run emulate\` in a second terminal, and export the lines that it prints. Then:

\`\`\`sh
npm run doctor      # is everything in place?
npm run diff        # shows what would change, and writes nothing
npm run deploy
\`\`\`

State is in \`terraform.catalog.tfstate\` in this folder. For a team, keep it in a shared backend (\`S3Backend\`, \`PgBackend\`, HCP Terraform): one line in \`catalog.ts\`.

\`npx airbyte-embedded ci init github\` (or \`gitlab\`) adds a CI that plans each pull request, says what it means for customers, and applies what was reviewed.
`;
}
