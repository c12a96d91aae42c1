// Stands before the heap of glibc in the program of the tests, and counts for each thread by itself:
// tests run side by side, and what one does must not be counted for another.
//
// A program's own `malloc` goes before that of the C library, for Swift's runtime, Foundation and
// SQLite too. The real functions are reached by the names that glibc gives them besides.

#include "CAllocations.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>

static _Thread_local bool is_counting;
static _Thread_local struct thread_allocations counted;

void begin_counting_allocations(void)
{
    counted = (struct thread_allocations){0};
    is_counting = true;
}

struct thread_allocations end_counting_allocations(void)
{
    is_counting = false;
    return counted;
}

#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || !defined(__GLIBC__)

bool allocations_are_counted(void)
{
    return false;
}

#else

bool allocations_are_counted(void)
{
    return true;
}

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void *memory);

static void *took(void *memory, size_t asked)
{
    if (!is_counting || memory == NULL) return memory;
    counted.calls += 1;
    counted.octets += (long)asked;
    counted.held += (long)malloc_usable_size(memory);
    if (counted.held > counted.peak) counted.peak = counted.held;
    return memory;
}

void *malloc(size_t size)
{
    return took(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
    return took(__libc_calloc(count, size), count * size);
}

void *realloc(void *memory, size_t size)
{
    if (!is_counting) return __libc_realloc(memory, size);
    size_t before = malloc_usable_size(memory);
    void *after = __libc_realloc(memory, size);
    if (after != NULL || size == 0) counted.held -= (long)before;
    return took(after, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return took(__libc_memalign(alignment, size), size);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
    void *found = took(__libc_memalign(alignment, size), size);
    if (found == NULL) return ENOMEM;
    *memory = found;
    return 0;
}

void free(void *memory)
{
    if (is_counting && memory != NULL) counted.held -= (long)malloc_usable_size(memory);
    __libc_free(memory);
}

#endif
