/** IDs of Airbyte's own connectors, as its registry and the emulator have them. */
export const FAKER = "dfd88b22-b603-4c3d-aad7-3701784586b1";
export const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
export const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";
export const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";
