#!/usr/bin/env bash
# Builds every component in C; build.sh says what it needs.
set -euo pipefail
cd "$(dirname "$0")"
./build.sh v0.0.1 0.0.1 0
./build.sh v0.1.0 0.1.0 0
./build.sh v0.2.0 0.2.0 1
./build.sh v0.2.0-missing 0.2.0 1 NO_CLASSIFY
./build.sh v0.2.1 0.2.1 2
./build.sh v0.2.3 0.2.3 3
./build.sh v0.2.9-changed 0.2.9 1 SWAPPED
./build.sh v0.3.0 0.3.0 1 SWAPPED
./build.sh v1.0.0 1.0.0 1
./build.sh v1.4.2 1.4.2 3
./build.sh v2.0.0-rc.1 2.0.0-rc.1 1
./build.sh v2.0.0 2.0.0 1
./build.sh unversioned unversioned 1
./build.sh multi-0.2.0-0.2.3-1.4.2 "0.2.0:1 0.2.3:3 1.4.2:3"
./build.sh multi-0.1.0-0.2.1-1.0.0-2.0.0-rc.1 "0.1.0:0 0.2.1:2 1.0.0:1 2.0.0-rc.1:1"
