// Every mistake with its place, one line that sums them up, no stack trace, and nothing written.
def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] src\/main\/arazzo\/adopt-pet\.arazzo\.yaml:16:22: error: ARZ0203 /
assert log =~ /\[ERROR\] src\/main\/arazzo\/adopt-pet\.arazzo\.yaml:34:12: error: ARZ0208 /
assert log.contains('the Arazzo documents have 2 errors')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/generated-sources/arazzo').exists()
