#include <sys/syscall.h>
#include <xlsxwriter.h>

/* A file that is nowhere but in memory and gone with its last user: Linux's memfd_create, which glibc shows
   to C only with _GNU_SOURCE. 1 is MFD_CLOEXEC. */
static inline int memory_file(const char *name) {
    extern long syscall(long number, ...);
    return (int)syscall(SYS_memfd_create, name, 1u);
}
