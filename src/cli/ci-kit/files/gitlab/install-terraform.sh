# Puts Terraform on the PATH where it is not there yet. Sourced by the jobs.

if ! command -v terraform >/dev/null; then
  case "$(uname -m)" in
    x86_64) platform=linux_amd64 sum=1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc ;;
    aarch64) platform=linux_arm64 sum=a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633 ;;
    *) echo "Install Terraform 1.11 or newer in the image: there is none for $(uname -m) here." >&2 && exit 1 ;;
  esac
  folder=$(mktemp -d) # with a name that nobody else can have taken
  curl --fail --silent --show-error --location --output "$folder/terraform.zip" \
    "https://releases.hashicorp.com/terraform/1.11.4/terraform_1.11.4_$platform.zip"
  echo "$sum  $folder/terraform.zip" | sha256sum --check --quiet
  unzip -q "$folder/terraform.zip" -d "$folder"
  export PATH=$folder:$PATH
fi
