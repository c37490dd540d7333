#define _GNU_SOURCE
#include <link.h>
#include <malloc.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CTerminal.h"

// Unmaps what is only read of one loaded file: its code and its tables.
static int unmap(struct dl_phdr_info *file, size_t size, void *page) {
  (void)size;
  for (int index = 0; index < file->dlpi_phnum; index++) {
    const ElfW(Phdr) *segment = &file->dlpi_phdr[index];
    if (segment->p_type != PT_LOAD || (segment->p_flags & PF_W)) continue;
    ElfW(Addr) start = (file->dlpi_addr + segment->p_vaddr) & ~(*(ElfW(Addr) *)page - 1);
    ElfW(Addr) end = file->dlpi_addr + segment->p_vaddr + segment->p_memsz;
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void ct_spare(void) {
  // The allocator keeps up to eight heaps for each core, each with room of its own.
  mallopt(M_ARENA_MAX, 2);
}

void ct_trim(void) {
  malloc_trim(0);
  // Such pages are as the file has them: the system brings each again, from its cache, when it is used.
  ElfW(Addr) page = (ElfW(Addr))sysconf(_SC_PAGESIZE);
  dl_iterate_phdr(unmap, &page);
}
