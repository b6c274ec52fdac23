// Calls of Linux that glibc declares only for _GNU_SOURCE, which Swift's module Glibc does not set.
#include <dirent.h>

#define MPP_RENAME_NOREPLACE 1u
#define MPP_RENAME_EXCHANGE 2u

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
int syncfs(int descriptor);
