#ifndef GRIFFIE_CFILESYSTEM_H
#define GRIFFIE_CFILESYSTEM_H

/* What the headers of Linux hide from Swift: they show it to programs that ask for GNU's extensions. */

/* Renames, unless the new name is taken; 0 on success, else -1 with errno. */
int griffie_rename_new(const char *from, const char *to);

/* Waits until everything written to the file system of an open file is on the disk; 0 on success,
   else -1 with errno. */
int griffie_synchronize(int descriptor);

#endif
