def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] src\/main\/arazzo\/adopt-pet\.arazzo\.yaml:16:22: error: ARZ0203 /
assert !new File(basedir, 'target/generated-sources').exists()
