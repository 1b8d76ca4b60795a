/** File of profiles that is read where no other is named. */
export const PROFILES_FILE = "airbyte-embedded.json";
