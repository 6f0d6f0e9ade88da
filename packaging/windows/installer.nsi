; The installer for Windows: for one user, without administrator rights; /S installs without a question.
; build.py calls: makensis -DVERSION=… -DBUNDLE=… -DICON=… -DFILES=… -DOUT=… installer.nsi
; FILES is the list that build.py makes of the bundle: only those files are removed when uninstalling,
; so that documents, the library and settings (in the user's own folders) stay.

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Ametijuhend"
!define PROGRAM "ametijuhend.exe"
!define CLASS "Ametijuhend.Document"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Ametijuhendite koostaja"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Estonian"

LangString RUNNING ${LANG_ESTONIAN} "Ametijuhend on avatud. Salvestage töö, sulgege programm ja vajutage „Proovi uuesti“."

; A running program holds its files: nothing is overwritten or removed half.
!macro REFUSE_RUNNING UN
Function ${UN}RefuseRunning
  again:
  IfFileExists "$INSTDIR\${PROGRAM}" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\${PROGRAM}" a
  IfErrors 0 close
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Abort
  close:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro REFUSE_RUNNING ""
!insertmacro REFUSE_RUNNING "un."

Section "Program"
  Call RefuseRunning
  ; The files of an older version go first: what the new one no longer has must not stay and be loaded.
  IfFileExists "$INSTDIR\uninstall.exe" 0 fresh
  CopyFiles /SILENT "$INSTDIR\uninstall.exe" "$PLUGINSDIR\old.exe"
  ExecWait '"$PLUGINSDIR\old.exe" /S _?=$INSTDIR'
  fresh:
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "Software\${NAME}" "InstallDir" "$INSTDIR"

  WriteRegStr HKCU "Software\Classes\.ametijuhend" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.ametijuhend\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Ametijuhend"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.RefuseRunning
  !include "${FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${NAME}"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegValue HKCU "Software\Classes\.ametijuhend\OpenWithProgids" "${CLASS}"
  ReadRegStr $0 HKCU "Software\Classes\.ametijuhend" ""
  StrCmp $0 "${CLASS}" 0 other
  DeleteRegValue HKCU "Software\Classes\.ametijuhend" ""
  other:
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
