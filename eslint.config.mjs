import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "constructs-cdktn/**",
      "node_modules/**",
      "**/generated/**",
      "**/cdktf.out/**",
      "**/.gen/**",
      "**/*.mjs",
      "**/*.cjs",
      "**/*.js",
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL(".", import.meta.url).pathname },
    },
    rules: {
      "no-console": "error",
      // Overflows the stack on recursive types such as cty's Value (8.73).
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // A named interface keeps the fields of a shape in the API's pages.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // Programs of the reference name what their page imports.
    files: ["examples/reference/**"],
    rules: { "@typescript-eslint/no-unused-vars": "off" },
  },
  {
    // Tests look into JSON that other programs printed.
    files: ["test/**", "examples/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
