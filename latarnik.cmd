@echo off
rem Starts Latarnik on Windows; builds it first where nobody has done so yet. Needs Java 17 or newer, for the build
rem a JDK and Maven. The launcher "latarnik" beside it does the same for other systems.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "APP=%ROOT%bootstrap\target\latarnik"
set "JAR=%APP%\latarnik.jar"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=2 delims==" %%v in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.version ="') do set "VERSION=%%v"
set "MAJOR=0"
for /f "tokens=1 delims=. " %%m in ("%VERSION%") do set /a "MAJOR=%%m" 2>nul
if %MAJOR% LSS 17 (
  >&2 echo latarnik: Java 17 or newer is needed, found:%VERSION%. Install a JDK 17 and set JAVA_HOME or PATH.
  exit /b 5
)

if exist "%JAR%" goto start
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo latarnik: Maven 3.8.7 or newer is needed to build ^(mvn on PATH^).
  exit /b 5
)
if not exist "%ROOT%target" mkdir "%ROOT%target"
set "LOG=%ROOT%target\latarnik-build.log"
>&2 echo latarnik: Pierwsze uruchomienie: buduje program, to potrwa minute lub dwie. / First start: building, this takes a minute or two.
pushd "%ROOT%"
call mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%LOG%" 2>&1 <nul
popd
if exist "%JAR%" goto start
type "%LOG%" 1>&2
>&2 echo latarnik: The build failed; all of it: "%LOG%"
exit /b 5

:start
set "SHARE=-Xshare:auto"
set "ARCHIVE=%APP%\cds\%VERSION: =%.jsa"
if not exist "%APP%\cds" mkdir "%APP%\cds" 2>nul
if not exist "%ARCHIVE%" "%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%JAR%" calendar 2026 >nul 2>nul <nul
if exist "%ARCHIVE%" set SHARE=-Xshare:auto -XX:SharedArchiveFile="%ARCHIVE%"
"%JAVA%" %SHARE% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr ^
  -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true -jar "%JAR%" %*
exit /b %ERRORLEVEL%
