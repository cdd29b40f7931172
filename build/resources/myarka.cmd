@echo off
rem The command line of the installed program; cmd waits for it here, and hands on its exit code.
"%~dp0Myarka.exe" --cli %*
