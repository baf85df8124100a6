assert !new File(basedir, 'target/generated-sources/arazzo').exists()
assert new File(basedir, 'build.log').text.contains('Arazzo documents are skipped')
